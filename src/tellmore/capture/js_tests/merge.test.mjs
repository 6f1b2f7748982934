import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { mergedLines } from "../static/capture/js/merge.js";

const cases = JSON.parse(readFileSync(new URL("../vectors/merge.json", import.meta.url)));

for (const one of cases) {
  test(one.name, () => {
    const standing = mergedLines(one.ours, one.theirs).filter((line) => !line.removed);
    assert.deepEqual(standing.map((line) => [line.id, line.text]), one.merged);
  });
}
