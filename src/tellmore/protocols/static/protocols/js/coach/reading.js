// A question read once, for all rules: even letters, sentences and the move each one makes.
import { even, lowered as small, singles } from "../../../ui/js/coach/letters.js";
import { guesser, named } from "./language.js";
import { english } from "./moves_en.js";
import { spanish } from "./moves_es.js";

const WORD = /[A-Za-z0-9]+(?:'[A-Za-z0-9]+)*/g;
const BEFORE = new Set(" \t\r,;:-—\"'(");

/** A question as the rules see it; `lowered` still has its accents, `folded` has not. */
export class Reading {
  constructor(points, lowered, folded, language, sentences) {
    Object.assign(this, { points, lowered, folded, language, sentences });
    this.words = sentences.reduce((sum, each) => sum + each.words.length, 0);
  }

  /** The text as it was written, one place for each code point. */
  get written() {
    return (this.#written ??= singles(this.points));
  }

  #written;

  has(wanted) {
    return this.sentences.some((sentence) => wanted.has(sentence.move));
  }
}

/** (text, language) → Reading, by the rule files `language`, `reading` and `moves`. */
export function reader({ language, reading, moves }) {
  const guess = guesser(language);
  const made = { en: english(moves), es: spanish(moves) };
  const sentence = reading.pattern("sentence");
  const { from, to } = reading.files.both.fold;
  const onto = [...to];
  const fold = new Map([...from].map((letter, at) => [letter, onto[at]]));

  return (text, wanted = "") => {
    const points = [...text];
    const letters = small(points);
    const lowered = even(letters);
    const folded = even(letters.map((letter) => fold.get(letter) ?? letter));
    const tongue = named(wanted) || guess(lowered);
    return new Reading(points, lowered, folded, tongue, sentences(sentence, lowered, folded, made[tongue]));
  };
}

function sentences(sentence, lowered, folded, made) {
  const found = [];
  for (const match of sentence.all(folded)) {
    let start = match.start;
    const { end } = match;
    while (start < end && BEFORE.has(folded[start])) start += 1;
    const text = folded.slice(start, end).trimEnd();
    const words = text.match(WORD);
    if (!words) continue;
    const asks = text.slice(-3).includes("?") || folded[match.start - 1] === "¿";
    const { name, cue } = made(text, lowered.slice(start, start + text.length), asks);
    found.push({ start, end: start + text.length, folded: text, words, asks, move: name, cue: cue.map((at) => at + start) });
  }
  return found;
}
