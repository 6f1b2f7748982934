// Cuts a text into words and says of each what the lists and its shape tell, as bits of one number.

import * as listed from "./lists.js";
import { folded } from "./lists.js";

export const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu;
const CONTRACTED = new Set(["m", "re", "ve", "ll", "d", "all", "am", "em", "s"]);
const MOST_REMEMBERED = 5_000;
const OPENING = /[.!?:;\n\r\t"“”«¿¡•*–—>|]/u;

const bits = (names) => Object.fromEntries(names.map((name, at) => [name, 2 ** at]));
export const k = bits([
  "CAP", "CAPS", "LOWER", "INITIAL", "DIGITS", "GIVEN", "FAMILY", "OWN", "TOWN", "REGION", "WORD", "LEAVE", "UNKNOWN",
  "FUNCTION", "WORD_NAME", "STRICT", "LOOSE", "KIN", "SAID", "PREP", "LIVES", "SCHOOL_AFTER", "SCHOOL_BEFORE",
  "STREET_AFTER", "STREET_BEFORE", "PARTICLE", "FILLER", "LANDSCAPE",
]);
k.NAME = k.GIVEN | k.FAMILY;
k.TITLE = k.STRICT | k.LOOSE;
k.SHAPED = k.CAP | k.CAPS;

const CUES = {
  "function": k.FUNCTION, "word-names": k.WORD_NAME, "title-strict": k.STRICT, "title-loose": k.LOOSE, "kin": k.KIN,
  "said": k.SAID, "place-before": k.PREP, "lives": k.LIVES, "school-after": k.SCHOOL_AFTER,
  "school-before": k.SCHOOL_BEFORE, "street-after": k.STREET_AFTER, "street-before": k.STREET_BEFORE,
  "particles": k.PARTICLE, "name-filler": k.FILLER, "toponym": k.LANDSCAPE, "toponym-before": k.LANDSCAPE,
};
const HELD = [
  [listed.GIVEN, k.GIVEN], [listed.FAMILY, k.FAMILY], [listed.OWN, k.OWN], [listed.TOWN, k.TOWN],
  [listed.REGION, k.REGION], [listed.WORD, k.WORD],
];

/** A function from text to its words, which remembers the words it has seen. */
export function makeReader(lists) {
  const cued = new Map();
  for (const [name, bit] of Object.entries(CUES)) for (const word of lists.cues[name]) cued.set(word, (cued.get(word) ?? 0) | bit);
  let known = new Map();

  function lexical(form) {
    let kind = cued.get(form) ?? 0;
    const held = lists.named.get(form);
    if (held === undefined) kind |= lists.filter.has(form) || isContraction(form) ? k.WORD : 0;
    else for (const [one, bit] of HELD) kind |= held & one ? bit : 0;
    if (lists.leave.has(form)) kind |= k.LEAVE;
    if (kind & k.WORD_NAME && !(kind & k.FUNCTION) && !lists.cues.seasons.has(form)) kind |= k.GIVEN;
    return kind & (k.NAME | k.WORD | k.LEAVE | k.TOWN | k.REGION) ? kind : kind | k.UNKNOWN;
  }

  function isContraction(form) {
    const [head, tail] = form.split("'");
    return tail === "t" || (CONTRACTED.has(tail) && (head.length < 3 || lists.filter.has(head)));
  }

  function wordOf(raw) {
    let form = folded(raw);
    let length = raw.length;
    if (/..['’]s$/iu.test(raw)) [form, length] = [form.slice(0, -2), length - 2];
    let kind = shapeOf(raw.slice(0, length));
    if (kind & k.DIGITS) return { kind, form, length };
    kind |= lexical(form);
    if (/[óÓ]$/u.test(raw.slice(0, length))) kind = (kind & ~(k.NAME | k.UNKNOWN)) | k.WORD;
    if (kind & k.UNKNOWN && /\d/.test(form)) kind &= ~k.UNKNOWN;
    if (kind & k.UNKNOWN && form.length > 4 && form.endsWith("s")) {
      const bare = lexical(form.slice(0, -1));
      if (bare & k.WORD) kind = (kind & ~k.UNKNOWN) | k.WORD;
      else if (bare & k.GIVEN) [form, length, kind] = [form.slice(0, -1), length - 1, (kind & ~k.UNKNOWN) | bare];
    }
    return { kind, form, length };
  }

  return function read(text) {
    if (known.size > MOST_REMEMBERED) known = new Map();
    const words = [];
    for (const { 0: raw, index } of text.matchAll(TOKEN)) {
      let word = known.get(raw);
      if (!word) {
        word = wordOf(raw);
        if (raw.length < 40) known.set(raw, word);
      }
      words.push({ ...word, start: index, end: index + word.length });
    }
    return new Words(text, words);
  };
}

function shapeOf(raw) {
  const [first] = raw;
  if (!/\p{L}/u.test(first)) return k.DIGITS;
  if (!/\p{Lu}/u.test(first)) return k.LOWER;
  if (raw.length === first.length) return k.INITIAL | k.CAP;
  const isAllCapitals = (part) => part === part.toUpperCase();
  return isAllCapitals(raw) || (raw.length > 3 && raw.endsWith("s") && isAllCapitals(raw.slice(0, -1))) ? k.CAPS : k.CAP;
}

const NONE = { kind: 0, form: "", start: 0, end: 0, length: 0 };

/** The words of a text and what stands between them. */
export class Words {
  constructor(text, words) {
    this.text = text;
    this.words = words;
  }

  at(i) {
    return this.words[i] ?? NONE;
  }

  kind(i) {
    return this.at(i).kind;
  }

  form(i) {
    return this.at(i).form;
  }

  /** What stands between word i and the next one, a possessive ending included. */
  gap(i) {
    return i >= 0 && i + 1 < this.words.length ? this.text.slice(this.words[i].end, this.words[i + 1].start) : "\n";
  }

  isJoined(i) {
    return /^(?: {1,2}|[-‐‑\u00a0])$/u.test(this.gap(i));
  }

  /** Word i begins a sentence, a line, a quotation or an item. */
  opens(i) {
    if (i === 0) return true;
    const gap = this.gap(i - 1);
    if (gap === " " || (gap === ". " && this.kind(i - 1) & (k.TITLE | k.INITIAL)) || gap.includes("., ")) return false;
    return OPENING.test(gap);
  }

  isPossessive(i) {
    return /^['’]s/u.test(this.text.slice(this.at(i).end, this.at(i).end + 2));
  }

  /** Word i is in capitals because its neighbours are: shouting, not an abbreviation. */
  isLoud(i) {
    const near = [i - 2, i - 1, i + 1, i + 2].map((j) => this.at(j)).filter((word) => word.length > 2 && !(word.kind & k.DIGITS));
    return near.length > 0 && near.filter((word) => word.kind & k.CAPS).length * 3 > near.length;
  }
}
