import assert from "node:assert/strict";
import fs from "node:fs";
import test from "node:test";
import "../../ui/js_tests/rooms.mjs";

const { cut, finderOf } = await import("../static/privacy/js/finder/finder.js");
const { Filter, folded } = await import("../static/privacy/js/finder/lists.js");
const { makeReader } = await import("../static/privacy/js/finder/words.js");
const { readLists } = await import("../static/privacy/js/finder/lists.js");
const { wordsOf } = await import("../static/privacy/js/names_seen.js");

// The cues that the modules ask for by name, none of which may be missing.
const modules = new URL("../static/privacy/js/finder/", import.meta.url);
const source = ["words.js", "people.js", "places.js"].map((name) => fs.readFileSync(new URL(name, modules), "utf8")).join("\n");
const dotted = [...source.matchAll(/cues\.(\w+)/g)].map(([, name]) => name);
const quoted = [...source.matchAll(/"([a-z]+(?:-[a-z]+)*)"/g)].map(([, name]) => name);

// bits of a name → words: 1 given, 2 family, 8 town, 32 everyday word
const data = {
  names: { 1: "nhia maria", 2: "yang", 8: "fresno", 32: "came bag bus said waited the she and on then" },
  places: ["new ulm"],
  leave: "monday",
  words: btoa("\0".repeat(16)),
  cues: { ...Object.fromEntries([...dotted, ...quoted].map((name) => [name, ""])), function: "the she and on", "title-strict": "ms mrs", "sign-phone": "tel" },
  seen: { long: "\\d{5}" },
  worded: { phone: "sign-phone" },
  patterns: [{ type: "PHONE", rule: "phone", sign: "phone", group: 1, expression: "tel ?(\\d{3}-\\d{4})", sure: true }],
};
const find = finderOf(data);
const words = (text) => find(text).map(({ start, end }) => [...text].slice(start, end).join(""));

test("words are compared without capitals and accents", () => {
  assert.equal(folded("JOSÉ’S"), "jose's");
  assert.equal(folded("Łukáš"), "lukas");
});

test("possessive ending does not belong to the word", () => {
  const [word] = makeReader(readLists(data))("Nhia's bag").words;
  assert.deepEqual([word.form, word.start, word.end], ["nhia", 0, 4]);
});

test("filter knows nothing while it is empty and all when it is full", () => {
  assert.equal(new Filter(new Uint8Array(16)).has("bus"), false);
  assert.equal(new Filter(new Uint8Array(16).fill(255)).has("bus"), true);
});

test("pieces are short and together the whole text", () => {
  for (const text of ["a".repeat(2_000), "Ms. K came. Then everyone left.\n\nNobody spoke.", "word ".repeat(500), "😀".repeat(300), ". ".repeat(900)]) {
    const pieces = cut(text).map(({ start, end }) => text.slice(start, end));
    assert.equal(pieces.join(""), text);
    assert.ok(pieces.every((piece) => piece.length <= 400));
  }
});

test("title and its name stay in one piece although a dot stands between", () => {
  assert.equal(cut("Then Mrs. Rivera waited.").length, 1);
  assert.deepEqual(words("Then Mrs. Rivera waited."), ["Mrs. Rivera"]);
});

test("what was read before is read the same again", () => {
  const texts = ["Nhia came.", "Nhia came. On Monday she said yang.", "On Monday she said yang."];
  const first = texts.map(words);
  assert.deepEqual(texts.map(words), first);
});

test("name found once is found in small letters too", () => {
  assert.deepEqual(words("Nhia Yang came. the yang family, and nhia."), ["Nhia Yang", "yang", "nhia"]);
});

test("group of a pattern is what is shown", () => {
  assert.deepEqual(find("😀 tel 555-0100"), [{ start: 6, end: 14, type: "PHONE", rule: "phone", sure: true }]);
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
