// Patterns of the rule files, read as Python's `re` reads them (see docs/reference/rule-files.md).
import { ACCENTS } from "./letters.js";

const WORD = "\\p{L}\\p{N}_";
const SPACE = "\\t-\\r\\x1c- \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const EDGE = `(?:(?<=[${WORD}])(?![${WORD}])|(?<![${WORD}])(?=[${WORD}]))`;
const AS_WRITTEN = { b: EDGE, w: `[${WORD}]`, W: `[^${WORD}]`, d: "\\p{Nd}", s: `[${SPACE}]`, S: `[^${SPACE}]` };
const AS_WRITTEN_INSIDE = { w: WORD, d: "\\p{Nd}", s: SPACE };
const PART = /\{([a-z_]+)\}/g;

/** The regular expression of a pattern: its ways, either of which may match; `{name}` stands for a part. */
export function regexOf(ways, parts = {}) {
  return ways.map((way) => sequence(way, parts)).join("|");
}

function sequence(way, parts) {
  const pieces = typeof way === "string" ? [way] : way;
  return pieces.map((piece) => {
    if (typeof piece !== "string") return choice(piece, parts);
    return piece.replace(PART, (_, name) => choice(parts[name], parts));
  }).join("");
}

const choice = (ways, parts) => `(?:${regexOf(ways, parts)})`;

/** Python's expression in the browser's words. Even text needs only its accents; text as written, all letters. */
export function translated(source, { written = false } = {}) {
  let found = "";
  let inside = false;
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === "\\") {
      at += 1;
      const named = written ? (inside ? AS_WRITTEN_INSIDE : AS_WRITTEN)[source[at]] : undefined;
      found += named ?? sign + source[at];
    } else if (inside) {
      inside = sign !== "]";
      found += letter(sign, written);
    } else if (sign === "[") {
      inside = true;
      found += sign;
    } else if (sign === ".") found += "[^\\n]";
    else if (sign === "$") found += "(?=\\n?$)";
    else found += letter(sign, written);
  }
  return found;
}

const letter = (sign, written) => (written ? sign : (ACCENTS[sign] ?? sign));

/** A compiled pattern with Python's verbs; a match is {start, end, words, all}. */
export class Pattern {
  constructor(source, { written = false } = {}) {
    this.source = translated(source, { written });
    this.flags = written ? "u" : "";
  }

  get anywhere() {
    return (this.#anywhere ??= new RegExp(this.source, `${this.flags}g`));
  }

  get here() {
    return (this.#here ??= new RegExp(this.source, `${this.flags}y`));
  }

  #anywhere;
  #here;
  #whole;

  /** The first match from `from` on, as if the text ended at `to`. */
  search(text, from = 0, to = text.length) {
    return run(this.anywhere, text, from, to);
  }

  /** A match that begins exactly at `from`. */
  match(text, from = 0, to = text.length) {
    return run(this.here, text, from, to);
  }

  /** A match of the whole text, whichever way it takes to get there. */
  whole(text) {
    this.#whole ??= new RegExp(`(?:${this.source})(?![^])`, `${this.flags}y`);
    return run(this.#whole, text, 0, text.length);
  }

  /** All matches, one after another. */
  *all(text, from = 0, to = text.length) {
    let at = from;
    let found = this.search(text, at, to);
    while (found) {
      yield found;
      at = found.end > found.start ? found.end : found.end + 1;
      found = at <= to ? this.search(text, at, to) : null;
    }
  }
}

function run(regex, text, from, to) {
  const seen = to < text.length ? text.slice(0, to) : text;
  if (from > seen.length) return null;
  regex.lastIndex = from;
  const found = regex.exec(seen);
  return found && { start: found.index, end: found.index + found[0].length, words: found[0], all: found };
}
