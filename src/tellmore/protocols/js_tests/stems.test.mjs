import assert from "node:assert/strict";
import { test } from "node:test";

import { withStem } from "../static/protocols/js/stems.js";

test("an empty question becomes the stem", () => {
  assert.equal(withStem("  ", "Tell me about a time when "), "Tell me about a time when ");
});

test("a stem goes in front of what is there", () => {
  assert.equal(withStem("You felt known", "Tell me about a time when "), "Tell me about a time when you felt known");
});

test("the same stem is not put twice", () => {
  assert.equal(withStem("Tell me about a time when you laughed", "Tell me about a time when "), "Tell me about a time when you laughed");
});
