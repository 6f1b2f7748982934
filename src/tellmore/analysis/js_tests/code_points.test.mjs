import assert from "node:assert/strict";
import { test } from "node:test";

import { codePoints, rangeOf } from "../static/analysis/js/code_points.js";

test("an emoji is one code point, a joined one is as many as it has", () => {
  assert.equal(codePoints("a😀b"), 3);
  assert.equal(codePoints("👩‍🏫"), 3);
  assert.equal(codePoints(""), 0);
});

test("a range counts from the start of the line and leaves blank ends out", () => {
  assert.deepEqual(rangeOf("😀😀 ", " We laughed "), { start: 4, end: 14 });
  assert.deepEqual(rangeOf("", "¿Qué?"), { start: 0, end: 5 });
});

test("blanks alone are nothing to quote", () => {
  assert.equal(rangeOf("abc", " \n "), null);
  assert.equal(rangeOf("abc", ""), null);
});
