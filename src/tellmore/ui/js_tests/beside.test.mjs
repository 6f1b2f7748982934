import assert from "node:assert/strict";
import test from "node:test";
import { pointed } from "../static/ui/js/coach/beside.js";

test("words a finding speaks of are counted in code points", () => {
  assert.equal(pointed("😀 Is it our amazing bus?", { start: 8, end: 19 }), "our amazing");
});

test("whole text is not pointed at, give or take a mark", () => {
  assert.equal(pointed("¿Te gusta leer?", { start: 1, end: 15 }), "");
});

test("long stretch is shortened", () => {
  const words = pointed(`${"a".repeat(200)} and so on`, { start: 0, end: 200 });

  assert.deepEqual([words.length, words.at(-1)], [60, "…"]);
});
