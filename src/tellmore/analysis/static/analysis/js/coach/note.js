// The note beside a headline, ready to be asked whether a word, a cause or a quotation is in it.
import { even, lowered } from "../../../ui/js/coach/letters.js";
import { isWord } from "./reading.js";

const WORD = /[A-Za-z0-9]+(?:['’][A-Za-z0-9]+)*/g;
const LINE = /[^\n.!?]+/g;
const STEM = 5;
const LONGEST_LINE = 160;

/** The words of even text, apostrophes alike. */
export const wordsOf = (letters) => (letters.match(WORD) ?? []).map((word) => word.replaceAll("’", "'"));

const stem = (word) => word.slice(0, STEM);

export class Note {
  constructor(source, empty) {
    this.points = [...source];
    this.letters = even(lowered(this.points));
    this.empty = empty;
    const every = wordsOf(this.letters);
    this.words = new Set(every);
    this.stems = new Set(every.map(stem));
    this.joined = ` ${every.join(" ")} `;
  }

  /** True when the note has this word or one with the same beginning (worry, worried). */
  hasLike(word) {
    return this.words.has(word) || this.stems.has(stem(word));
  }

  /** True when at least one word with content of its own stands in the note. */
  supports(given) {
    const content = given.filter((word) => this.carries(word));
    return content.length === 0 || content.some((word) => this.hasLike(word));
  }

  says(given) {
    return given.length === 0 || this.joined.includes(` ${given.join(" ")} `);
  }

  /** The line that shares most content words with the headline, if any shares two. */
  bestLine(headline) {
    const content = new Set(headline.filter((word) => this.carries(word)).map(stem));
    let best = "";
    let most = 1;
    for (const { 0: line, index } of this.letters.matchAll(LINE)) {
      if (line.length > LONGEST_LINE) continue;
      const held = new Set(wordsOf(line).filter((word) => !this.empty.has(word)).map(stem));
      const shared = [...held].filter((each) => content.has(each)).length;
      if (shared <= most) continue;
      best = this.points.slice(index, index + line.length).join("").trim();
      most = shared;
    }
    return best;
  }

  carries(word) {
    return !this.empty.has(word) && isWord(word);
  }
}
