import assert from "node:assert/strict";
import fs from "node:fs";
import test from "node:test";
import { hostile } from "../../ui/js_tests/hostile.mjs";
import { ruleFiles } from "../../ui/js_tests/rooms.mjs";

const { headlineCoach } = await import("../static/analysis/js/coach/linter.js");
const lint = headlineCoach(ruleFiles("headlines"));
const cases = JSON.parse(fs.readFileSync(new URL("../tests/cases/headlines.json", import.meta.url), "utf8"));

for (const { text, lang, source, off, findings } of cases) {
  test(`headline has the findings the server has: ${text.slice(0, 40)}`, () => {
    const found = lint(text, { language: lang, source, off });
    assert.deepEqual(
      found.map(({ code, start, end, gentle }) => ({ code, start, end, gentle })),
      findings.map((each) => ({ gentle: false, ...each })),
    );
  });
}

test("line of the note stands beside the proposal, in the reader's language", () => {
  const source = "The counselor waits. He skips gym class on the days we run laps.";
  const [found] = lint("Skips gym class because of laziness", { language: "en", reader: "es", source });

  assert.equal(found.code, "inference");
  assert.match(found.proposal, /La nota dice: «He skips gym class on the days we run laps»$/);
});

test("hostile text brings no crash, and ranges stay inside it", () => {
  for (const text of hostile(600)) {
    const places = [...text].length;
    for (const { start, end, reason } of lint(text, { reader: "es", source: [...text].reverse().join("") })) {
      assert.ok(0 <= start && start < end && end <= places, text);
      assert.notEqual(reason, "");
    }
  }
});
