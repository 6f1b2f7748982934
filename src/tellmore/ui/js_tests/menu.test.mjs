import assert from "node:assert/strict";
import { test } from "node:test";

import { placeAfter, placeOfLetter } from "../static/ui/js/menu.js";

test("arrow keys go round the ends", () => {
  assert.equal(placeAfter("ArrowDown", 2, 3), 0);
  assert.equal(placeAfter("ArrowUp", 0, 3), 2);
  assert.equal(placeAfter("ArrowDown", 0, 3), 1);
});

test("from the button, down enters at the first and up at the last", () => {
  assert.equal(placeAfter("ArrowDown", -1, 4), 0);
  assert.equal(placeAfter("ArrowUp", -1, 4), 3);
});

test("home and end jump", () => {
  assert.equal(placeAfter("Home", 2, 4), 0);
  assert.equal(placeAfter("End", 0, 4), 3);
});

test("other keys and empty menus lead nowhere", () => {
  assert.equal(placeAfter("Tab", 1, 4), null);
  assert.equal(placeAfter("ArrowDown", -1, 0), null);
});

test("a letter finds the next item that begins with it, accents aside", () => {
  const words = ["Área nueva", "Borrar", " Abrir"];

  assert.equal(placeOfLetter("a", 0, words), 2);
  assert.equal(placeOfLetter("A", 2, words), 0);
  assert.equal(placeOfLetter("b", -1, words), 1);
  assert.equal(placeOfLetter("z", 0, words), null);
  assert.equal(placeOfLetter("Tab", 0, words), null);
});
