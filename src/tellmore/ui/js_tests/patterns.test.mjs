import assert from "node:assert/strict";
import test from "node:test";
import { even, evenWord, lowered, singles } from "../static/ui/js/coach/letters.js";
import { Pattern, regexOf, translated } from "../static/ui/js/coach/pattern.js";
import { ruleFiles } from "./rooms.mjs";

const evenText = (text) => even(lowered([...text]));

for (const coach of ["questions", "headlines"]) {
  test(`every pattern of the ${coach} compiles as written and as translated`, () => {
    let compiled = 0;
    for (const [file, { patterns = {}, topics = {}, parts }] of Object.entries(ruleFiles(coach))) {
      for (const [name, ways] of Object.entries({ ...patterns, ...topics })) {
        const source = regexOf(ways, parts);
        for (const written of [false, true]) {
          assert.doesNotThrow(() => new RegExp(translated(source, { written }), written ? "u" : ""), `${file} ${name}`);
        }
        assert.doesNotThrow(() => new RegExp(source, "u"), `${file} ${name}`);
        compiled += 1;
      }
    }
    assert.ok(compiled > 3);
  });
}

test("ways are alternatives, lists in them choices, braces name parts", () => {
  assert.equal(regexOf([["a ", ["b", "c{d}"]], "e{0,2}"], { d: ["1", "2"] }), "a (?:b|c(?:1|2))|e{0,2}");
});

test("even text has one place for each code point", () => {
  const text = "Ñandú 😀 Привет\u0085İ—";

  assert.equal(evenText(text), "NandU \uFFFD ZZZZZZ\vZ—");
  assert.equal(evenText(text).length, [...text].length);
});

test("written text keeps its capitals, one place for each code point", () => {
  assert.equal(singles([..."A 😀 ñ 𐐀"]), "A \uFFFD ñ ª");
});

test("word edges know accents, in even and in written text", () => {
  const even = new Pattern("\\bano\\b");
  const written = new Pattern("\\b[A-Z]\\w+\\b", { written: true });

  assert.equal(even.search(evenText("español, año")), null);
  assert.equal(even.search(evenText("un ano más")).start, 3);
  assert.equal(written.search("éA Eñe").words, "Eñe");
});

test("accents of a pattern find those of the text", () => {
  assert.equal(new Pattern("[a-záéíóú]+ría\\b").search(evenText("¿Qué harías si podría?")).words, evenWord("podría"));
});

test("the end of a search is the end of the text, its beginning is not the start", () => {
  const edge = new Pattern("^b|c$|\\bd\\b");

  assert.equal(edge.search("ab", 1), null);
  assert.equal(edge.search("abcd", 0, 3).words, "c");
  assert.equal(edge.search("c\n").words, "c");
  assert.equal(edge.search("c\n\n"), null);
});

test("all matches come one after another, empty ones too", () => {
  assert.deepEqual([...new Pattern("x*").all("xxa")].map(({ start, end }) => [start, end]), [[0, 2], [2, 2], [3, 3]]);
});

test("whole match takes the way that reaches the end", () => {
  assert.equal(new Pattern("no|no te parece").whole("no te parece").end, 12);
  assert.equal(new Pattern("no|no te").whole("no te parece"), null);
});

test("match begins exactly where it is asked to", () => {
  const pattern = new Pattern("b");

  assert.equal(pattern.match("ab"), null);
  assert.equal(pattern.match("ab", 1).end, 2);
  assert.equal(pattern.match("ab", 5), null);
});
