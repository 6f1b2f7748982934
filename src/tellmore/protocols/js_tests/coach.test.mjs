import assert from "node:assert/strict";
import fs from "node:fs";
import test from "node:test";
import { hostile } from "../../ui/js_tests/hostile.mjs";
import { ruleFiles } from "../../ui/js_tests/rooms.mjs";

const { issues, questionCoach } = await import("../static/protocols/js/coach/linter.js");
const lint = questionCoach(ruleFiles("questions"));
const cases = JSON.parse(fs.readFileSync(new URL("../tests/cases/questions.json", import.meta.url), "utf8"));

for (const { text, lang, off, findings } of cases) {
  test(`question has the findings the server has: ${text.slice(0, 40)}`, () => {
    const found = lint(text, { language: lang, off });
    assert.deepEqual(
      found.map(({ code, start, end, gentle }) => ({ code, start, end, gentle })),
      findings.map((each) => ({ gentle: false, ...each })),
    );
  });
}

test("reason is in the reader's language, proposal in that of the question", () => {
  const [found] = lint("Do you like math?", { language: "en", reader: "es" });

  assert.equal(found.reason, "Se puede contestar con un sí o un no, y la historia quizá no llegue.");
  assert.equal(found.proposal, "Tell me about a recent day in math.");
  assert.equal(found.source, "Patton, 2015");
});

test("mended word is offered alone, the whole question anew when more is wrong", () => {
  assert.equal(lint("Tell me about a time Tier 2 worked for you.")[0].proposal, "Tell me about a time extra worked for you.");
  assert.equal(lint("How is Tier 2 support? Right?").every(({ proposal }) => proposal.endsWith(".")), true);
});

test("matters of taste are not among the issues", () => {
  assert.deepEqual(issues(lint("Did you ever feel left out? Tell me about it.")), []);
  assert.deepEqual(issues(lint("Do you like math?")), ["closed"]);
});

test("hostile text brings no crash, and ranges stay inside it", () => {
  for (const text of hostile(600)) {
    const places = [...text].length;
    for (const { start, end, reason } of lint(text, { reader: "es" })) {
      assert.ok(0 <= start && start < end && end <= places, text);
      assert.notEqual(reason, "");
    }
  }
});
