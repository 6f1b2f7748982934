import assert from "node:assert/strict";
import { test } from "node:test";

import { columnAt, placeAfter, scrollStep, slotAt } from "../static/analysis/js/board_places.js";

const CARDS = [{ top: 0, bottom: 40 }, { top: 50, bottom: 90 }];
const COLUMNS = [
  { left: 0, right: 100, top: 0, bottom: 300 },
  { left: 120, right: 220, top: 0, bottom: 80 },
];

test("a card goes before the first card whose middle lies below the pointer", () => {
  assert.equal(slotAt(10, CARDS), 0);
  assert.equal(slotAt(21, CARDS), 1);
  assert.equal(slotAt(200, CARDS), 2);
  assert.equal(slotAt(5, []), 0);
});

test("under a short column still counts as that column", () => {
  assert.equal(columnAt(150, 290, COLUMNS), 1);
  assert.equal(columnAt(50, 50, COLUMNS), 0);
});

test("between two columns the nearer one wins, and nothing is nearest to nothing", () => {
  assert.equal(columnAt(104, 50, COLUMNS), 0);
  assert.equal(columnAt(116, 50, COLUMNS), 1);
  assert.equal(columnAt(0, 0, []), -1);
});

test("on a phone columns lie below each other", () => {
  const rows = [{ left: 0, right: 300, top: 0, bottom: 200 }, { left: 0, right: 300, top: 220, bottom: 400 }];
  assert.equal(columnAt(150, 330, rows), 1);
});

test("the page scrolls faster the nearer the edge, and rests in the middle", () => {
  assert.equal(scrollStep(300, 0, 600), 0);
  assert.equal(scrollStep(0, 0, 600), -18);
  assert.equal(scrollStep(600, 0, 600), 18);
  assert.equal(scrollStep(-50, 0, 600), -18);
  assert.equal(scrollStep(32, 0, 600), -9);
});

test("arrows go from card to card and stop at the ends", () => {
  assert.deepEqual(placeAfter("ArrowDown", { column: 0, place: 0 }, [2, 1]), { column: 0, place: 1 });
  assert.equal(placeAfter("ArrowDown", { column: 0, place: 1 }, [2, 1]), null);
  assert.equal(placeAfter("ArrowUp", { column: 0, place: 0 }, [2, 1]), null);
  assert.deepEqual(placeAfter("ArrowRight", { column: 0, place: 1 }, [2, 1]), { column: 1, place: 0 });
});

test("an empty column is skipped by the focus and reached by a carried card", () => {
  const here = { column: 0, place: 1 };
  assert.deepEqual(placeAfter("ArrowRight", here, [2, 0, 3]), { column: 2, place: 1 });
  assert.deepEqual(placeAfter("ArrowRight", here, [1, 0, 3], { carried: true }), { column: 1, place: 0 });
});

test("a carried card may stand behind the last", () => {
  assert.deepEqual(placeAfter("ArrowDown", { column: 0, place: 1 }, [2], { carried: true }), { column: 0, place: 2 });
  assert.equal(placeAfter("ArrowDown", { column: 0, place: 2 }, [2], { carried: true }), null);
  assert.deepEqual(placeAfter("End", { column: 0, place: 0 }, [2], { carried: true }), { column: 0, place: 2 });
});

test("in a right-to-left language the arrows follow the eyes", () => {
  assert.deepEqual(placeAfter("ArrowLeft", { column: 0, place: 0 }, [1, 1], { rightToLeft: true }), { column: 1, place: 0 });
});

test("other keys lead nowhere", () => {
  assert.equal(placeAfter("x", { column: 0, place: 0 }, [1]), null);
});
