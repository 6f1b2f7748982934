// School jargon: short forms and trade words that people outside the office do not use.
import { even, evenWord } from "../../../../ui/js/coach/letters.js";
import { LANGUAGES } from "../../../../ui/js/coach/rule_files.js";
import { Pattern } from "../../../../ui/js/coach/pattern.js";
import { remarkAt } from "../remark.js";

const SIGN = /[.*+?^${}()|[\]\\]/g;

export function jargon(files) {
  const trade = Object.fromEntries(LANGUAGES.map((language) => [language, tradeWords(files.files[language].terms)]));
  const letters = files.pattern("letters", "both", { written: true });
  const known = new Set(files.files.both.words.known_letters);
  const shouted = files.limit("shouted_share");
  const opening = files.limit("opening");

  return (reading) => {
    const { plain, firstWords, pattern } = trade[reading.language];
    const mayHold = reading.sentences.some((sentence) => sentence.words.some((word) => firstWords.has(word)));
    const found = mayHold && pattern.search(reading.folded);
    if (found) {
      // With two trade words, mending one would leave the other.
      const alone = !pattern.search(reading.folded, found.end);
      return [remarkAt(found, "", { proposal: alone ? replaced(reading.points, found, plain.get(found.words)) : "" })];
    }
    for (const short of letters.all(reading.written)) {
      const name = short.words.replaceAll(".", "").replace(/s$/, "");
      if (!known.has(name) && !isShouted(reading.points.slice(0, opening))) return [remarkAt(short, "letters")];
    }
    return [];
  };

  /** Somebody left the capitals on: then capitals say nothing about short forms. */
  function isShouted(points) {
    const said = points.filter((point) => /\p{L}/u.test(point));
    return said.filter((point) => /\p{Uppercase}/u.test(point)).length > shouted * said.length;
  }
}

function tradeWords(terms) {
  const plain = new Map(Object.entries(terms).map(([term, words]) => [evenWord(term), words]));
  const longestFirst = Object.keys(terms).sort((one, other) => other.length - one.length);
  const firstWords = new Set(longestFirst.map((term) => even([...term]).split(/\W/, 1)[0]));
  const choice = longestFirst.map((term) => term.replace(SIGN, "\\$&")).join("|");
  return { plain, firstWords, pattern: new Pattern(`\\b(?:${choice})\\b`) };
}

function replaced(points, found, words) {
  return words ? points.slice(0, found.start).join("") + words + points.slice(found.end).join("") : "";
}
