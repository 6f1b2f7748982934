// Text as the coaches' patterns see it. Python counts code points and knows every letter of the world;
// a browser's patterns count halves of an emoji and call only a-z letters. So small letters with accents
// become capitals (á → A), letters of other scripts Z, and every sign takes one place: places in the
// even text are places in the text, and plain fast patterns read it as Python reads the original.

export const ACCENTS = { á: "A", é: "E", í: "I", ó: "O", ú: "U", ñ: "N", ü: "W" };
const LETTER = /[\p{L}\p{N}]/u;
const OTHER = "\uFFFD";
const OTHER_LETTER = "ª";

/** Code points in small letters; a capital that grows when it shrinks ("İ") stays, so that places keep. */
export function lowered(points) {
  return points.map((point) => {
    const small = point.toLowerCase();
    return small.length === point.length ? small : point;
  });
}

/** Small letters as an even string: one place for each code point, accents as capitals. */
export function even(points) {
  let found = "";
  for (const point of points) found += evenOf(point);
  return found;
}

const known = new Map(Object.entries(ACCENTS));

function evenOf(point) {
  if (point < "\x80" && point.length === 1) return point >= "\x1c" && point <= "\x1f" ? "\v" : point;
  let found = known.get(point);
  if (found === undefined) {
    found = LETTER.test(point) ? "Z" : point === "\x85" ? "\v" : point.length > 1 || point === "\uFEFF" ? OTHER : point;
    if (known.size < 5_000) known.set(point, found);
  }
  return found;
}

/** A word of a rule file as it stands in an even text. */
export const evenWord = (word) => even([...word]);

/** A set of words of a rule file. */
export const wordSet = (words) => new Set(words.map(evenWord));

/** The text as it was written, but one place for each code point: for rules that look at capitals. */
export const singles = (points) => points.map((point) => (point.length > 1 ? single(point) : point)).join("");

const single = (point) => (LETTER.test(point) ? OTHER_LETTER : OTHER);
