import assert from "node:assert/strict";
import { test } from "node:test";
import { length, range } from "../static/clearing/js/points.js";

test("an emoji outside the basic plane is one code point", () => {
  assert.equal(length("a🙂b"), 3);
});

test("a family of emoji counts every code point that the server counts", () => {
  assert.equal(length("👩🏽‍🏫"), 4);
});

test("a letter and its combining accent are two", () => {
  assert.equal(length("e\u0301"), 2);
});

test("the range is counted behind signs that take two UTF-16 units", () => {
  assert.deepEqual(range("🙂🙂 with ", "Xiomara"), { start: 8, end: 15, words: "Xiomara" });
});

test("blank ends of a selection are left out", () => {
  assert.deepEqual(range("👋 ", "  Ana Reyes \n"), { start: 4, end: 13, words: "Ana Reyes" });
});

test("right-to-left words keep their logical order", () => {
  assert.deepEqual(range("مع ", "ليلى"), { start: 3, end: 7, words: "ليلى" });
});

test("a selection of blanks is no range", () => {
  assert.equal(range("one", "  "), null);
});
