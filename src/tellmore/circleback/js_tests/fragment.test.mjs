import assert from "node:assert/strict";
import { test } from "node:test";

import { fromFragment } from "../static/circleback/js/fragment.js";

test("a scanned code becomes the two fields", () => {
  assert.deepEqual(fromFragment("#heron-42.maple-river-lamp-cloud-nine-oak"), {
    locator: "heron 42",
    words: "maple river lamp cloud nine oak",
  });
});

test("anything else is left alone", () => {
  assert.equal(fromFragment("#main"), null);
  assert.equal(fromFragment("#a.b.c"), null);
  assert.equal(fromFragment(""), null);
});
