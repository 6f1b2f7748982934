import assert from "node:assert/strict";
import test from "node:test";
import "../../ui/js_tests/rooms.mjs";

const { finderOf } = await import("../static/privacy/js/finder/finder.js");
const { folded, Words } = await import("../static/privacy/js/finder/words.js");
const { wordsOf } = await import("../static/privacy/js/names_seen.js");

const CUES = [
  "title-strict", "title-loose", "kin", "named-before", "said-strong", "with", "school-after", "school-before",
  "street-after", "street-before", "organization-after", "organization-before", "function", "particles",
  "no-initials", "no-school", "school-weak", "family-behind-title", "person-verb-after", "word-names", "seasons",
  "rarely-name", "works", "companies", "place-before", "lives", "moved",
];
const find = finderOf({
  names: { given: "nhia maria", family: "yang", also_words: "hope", own: "hope" },
  places: { towns: "", towns_also: "", regions: "" },
  leave: "monday",
  cues: { ...Object.fromEntries(CUES.map((name) => [name, ""])), function: "the she and", "title-strict": "ms" },
  patterns: [{ type: "PHONE", rule: "phone", group: 1, expression: "tel ?(\\d{3}-\\d{4})" }],
});
const words = (text) => find(text).map(({ start, end }) => [...text].slice(start, end).join(""));

test("words are compared without capitals and accents", () => {
  assert.equal(folded("JOSÉ’S"), "jose's");
  assert.equal(folded("Đặng"), "dang");
});

test("possessive ending does not belong to the word", () => {
  const [word] = new Words("Nhia's bag").all;
  assert.deepEqual([word.form, word.end, word.stop], ["nhia", 4, 6]);
});

test("name found once is found in small letters too", () => {
  assert.deepEqual(words("Nhia Yang came. the yang family, and nhia."), ["Nhia Yang", "yang", "nhia"]);
});

test("group of a pattern is what is shown", () => {
  assert.deepEqual(find("😀 tel 555-0100"), [{ start: 6, end: 14, type: "PHONE", rule: "phone" }]);
});

test("nothing is missed where two pieces of a long text meet", () => {
  for (let before = 380; before < 420; before += 1) {
    const filling = "a ".repeat(before / 2) + "b".repeat(before % 2);
    assert.deepEqual(words(`${filling} tel 555-0100`), ["555-0100"]);
  }
});

test("day of the week and word of grammar are left alone", () => {
  assert.deepEqual(words("On Monday The bus, She said."), []);
});

test("each word is shown once, on one line", () => {
  assert.deepEqual(wordsOf("Ms.\nK and Ms.\nK", [{ start: 0, end: 5 }, { start: 10, end: 15 }]), ["Ms. K"]);
});
