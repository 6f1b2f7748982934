import assert from "node:assert/strict";
import test from "node:test";
import "../../ui/js_tests/rooms.mjs";

const { makeGuard } = await import("../static/privacy/js/finder/guard.js");
const { exchange, offersFor } = await import("../static/privacy/js/typed/offers.js");

const guard = makeGuard({
  tells_who: ["PERSON", "PHONE"],
  cues: { "title-strict": "ms mrs mr", "title-loose": "coach", "school-after": "high school", "school-before": "escuela" },
  roles: {
    title: { ms: "teacher/f", coach: "coach" },
    neighbour: { friend: "student", amiga: "student" },
    words: {
      en: { student: "student", teacher: "teacher", coach: "coach", "": "person" },
      es: { student: "estudiante", "teacher/f": "maestra", "": "persona" },
    },
    places: { en: { SCHOOL: "school", PHONE: "phone number" }, es: { SCHOOL: "escuela", PHONE: "teléfono" } },
  },
});

/** The findings on the words of a text that stand between | and |. */
function marked(text, type = "PERSON") {
  const pieces = text.split("|");
  const hits = [];
  let at = 0;
  for (const [place, piece] of pieces.entries()) {
    const length = [...piece].length;
    if (place % 2) hits.push({ start: at, end: at + length, type, sure: true });
    at += length;
  }
  return { text: pieces.join(""), hits };
}

function named(written, { type, kinds = "all", language = "en" } = {}) {
  const { text, hits } = marked(written, type);
  return guard(text, hits, { kinds, language }).map((one) => one.placeholder);
}

test("title or word beside a name says what somebody is", () => {
  assert.deepEqual(named("|Ms. K| saw my friend |Maria| and |Jo|"), ["[teacher A]", "[student A]", "[person A]"]);
  assert.deepEqual(named("|Ms. K| vio a mi amiga |Maria|", { language: "es" }), ["[maestra A]", "[estudiante A]"]);
});

test("one person has one placeholder, by full name and by first name", () => {
  assert.deepEqual(named("|Maria| came, |Maria Lopez| left, |Lopez| too, |Anna| not"), ["[person A]", "[person A]", "[person A]", "[person B]"]);
});

test("letter of a placeholder that stands there already is not given to somebody else", () => {
  assert.deepEqual(named("[person A] and |Maria|"), ["[person B]"]);
  assert.deepEqual(named("[school] and |Oak High|", { type: "SCHOOL" }), ["[school B]"]);
  assert.deepEqual(named("|Oak High|", { type: "SCHOOL" }), ["[school]"]);
});

test("letters go on after Z", () => {
  const names = Array.from({ length: 27 }, (_, at) => `|N${at}|`).join(" ");

  assert.deepEqual(named(names).slice(-2), ["[person Z]", "[person AA]"]);
});

test("doubtful word, and a school where only people count, are left alone", () => {
  const { text, hits } = marked("|Hope| waited");

  assert.deepEqual(guard(text, hits.map((hit) => ({ ...hit, sure: false })), { kinds: "all", language: "en" }), []);
  assert.deepEqual(named("|Oak High|", { type: "SCHOOL", kinds: "who" }), []);
  assert.deepEqual(named("call |555-0100|", { type: "PHONE", kinds: "who" }), ["[phone number]"]);
});

test("offer gathers every place of a person, counted as a browser counts", () => {
  const { text, hits } = marked("😀 |Maria|, then |Maria\n Lopez|.");
  const [offer] = offersFor(text, guard(text, hits, { kinds: "all", language: "en" }));

  assert.deepEqual(offer.words, ["Maria", "Maria Lopez"]);
  assert.deepEqual(offer.ranges.map(({ start, end }) => text.slice(start, end)), ["Maria", "Maria\n Lopez"]);
});

test("taking an offer exchanges one piece of the text", () => {
  const { text, hits } = marked("😀 |Maria| and |Jo| met |Maria|.");
  const [maria] = offersFor(text, guard(text, hits, { kinds: "all", language: "en" }));
  const { start, end, written } = exchange(text, maria);

  assert.equal(text.slice(0, start) + written + text.slice(end), "😀 [person A] and Jo met [person A].");
  assert.equal(text.slice(start, end), "Maria and Jo met Maria");
});
