// A headline read once: its words, which of them are quoted, and which report what was said.
import { even, lowered, singles } from "../../../ui/js/coach/letters.js";

export const PLAIN = 0;
export const TOLD = 1;
export const QUOTED = 2;

const TOKEN = /\[[^[\]\n]{0,40}\]|[A-Za-z0-9]+(?:['’-][A-Za-z0-9]+)*|[.;!?,:—–\n…/]|(?<= )-(?= )/g;
const OPENS = { '"': '"', "“": "”", "«": "»", "„": "“", "‘": "’" };
const QUOTE_MARKS = /["“”«»„‘’]/g;
const ENDS = new Set([".", ";", "!", "?", "\n", "—", "–", "-"]);
const SOFT = new Set([",", ":", "/", "…"]);
const ALNUM = /^[A-Za-z0-9]+$/;
const SPANISH_MARKS = /[N¿¡]/;
const ACCENTS = /[AEIOU]/;

/** (text, language) → the words of one headline; `joined` is them, each followed by one space. */
export function reader(classes) {
  return (text, wanted = "") => {
    const points = [...text];
    const letters = even(lowered(points));
    const quotes = quotedSpans(letters);
    const { words, spans } = tokens(letters, classes.abbreviations);
    const language = wanted === "en" || wanted === "es" ? wanted : guessed(letters, words, classes.hints);
    const offsets = [];
    let length = 0;
    for (const word of words) {
      offsets.push(length);
      length += word.length + 1;
    }
    const joined = words.length ? `${words.join(" ")} ` : "";
    const state = quotedStates(spans, quotes);
    const isVoice = voice(words, state, classes.firstPerson[language]);
    markTold(words, state, isVoice, classes, language);
    const written = singles(points);
    return { points, written, letters, language, words, spans, state, starts: starts(words), offsets, joined, quotes, isVoice };
  };
}

/** The index of the last word before this place in `joined`. */
export function wordAt(offsets, end) {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle] < end) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** True for a word, false for a mark or a bracket. */
export const isWord = (word) => /^[A-Za-z0-9]/.test(word);

function tokens(letters, abbreviations) {
  const words = [];
  const spans = [];
  for (const match of letters.matchAll(TOKEN)) {
    const word = match[0].replaceAll("’", "'");
    if (word === "." && abbreviations.has(words.at(-1))) continue;
    words.push(word);
    spans.push([match.index, match.index + match[0].length]);
  }
  return { words, spans };
}

/** What stands between quotation marks, marks left out; an opening mark alone opens nothing. */
function quotedSpans(letters) {
  const found = [];
  let opened = -1;
  let closing = -1;
  let wanted = "";
  for (const { 0: mark, index } of letters.matchAll(QUOTE_MARKS)) {
    if ((mark === "‘" || mark === "’") && insideWord(letters, index)) continue;
    if (wanted && mark === wanted) {
      found.push({ start: opened, end: index });
      wanted = "";
      closing = index;
    } else if (!wanted && mark in OPENS && index > closing) {
      opened = index + 1;
      wanted = OPENS[mark];
    }
  }
  return found;
}

const insideWord = (letters, at) => isWord(letters[at - 1] ?? "") && isWord(letters[at + 1] ?? "");

function guessed(letters, words, hints) {
  if (SPANISH_MARKS.test(letters)) return "es";
  const spanish = words.filter((word) => hints.es.has(word)).length;
  const english = words.filter((word) => hints.en.has(word)).length;
  if (spanish === english) return ACCENTS.test(letters) ? "es" : "en";
  return spanish > english ? "es" : "en";
}

function quotedStates(spans, quotes) {
  let which = 0;
  return spans.map(([start]) => {
    while (which < quotes.length && quotes[which].end <= start) which += 1;
    return which < quotes.length && quotes[which].start <= start ? QUOTED : PLAIN;
  });
}

function starts(words) {
  let fresh = true;
  return words.map((word) => {
    const begins = fresh && !ENDS.has(word);
    if (ENDS.has(word)) fresh = true;
    else if (!SOFT.has(word)) fresh = false;
    return begins;
  });
}

/** True for the interviewee's own words, with or without quotation marks round them. */
function voice(words, state, first) {
  const plain = words.some((word, at) => state[at] === PLAIN && ALNUM.test(word));
  if (!plain) return words.length > 0;
  return words.some((word, at) => state[at] === PLAIN && first.has(word));
}

const BREAKS_AFTER = new Set([",", "so", "and", "lo", "y"]);
const SAID_LAST = new Set(["as", "como", "segUn"]);

function markTold(words, state, isVoice, classes, language) {
  const reporting = classes.reporting[language];
  const breaks = classes.reportBreaks[language];
  const team = classes.team[language];
  let begin = 0;
  let told = isVoice;
  words.forEach((word, at) => {
    const before = at ? words[at - 1] : "";
    if (ENDS.has(word) || (breaks.has(word) && BREAKS_AFTER.has(before))) {
      begin = at + 1;
      told = isVoice;
      return;
    }
    const reports = reporting.has(word) || (before === "would" && classes.wishAfterWould.has(word));
    if (reports && state[at] === PLAIN && !team.has(before)) {
      if (before === "," || SAID_LAST.has(before)) {
        // "…, said a sophomore": the verb comes last and speaks for the words before it.
        for (let earlier = begin; earlier < at; earlier += 1) if (state[earlier] === PLAIN) state[earlier] = TOLD;
        begin = at;
      }
      if (before === "would") state[at] = TOLD;
      told = true;
    } else if (told && state[at] === PLAIN) state[at] = TOLD;
  });
}
