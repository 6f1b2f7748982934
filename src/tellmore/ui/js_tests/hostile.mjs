// Texts nobody would write, the same ones each time: long, in mixed languages, with signs of every kind.

const PIECES = [
  "why", "don't", "you", "and", "your", "how", "would", "if", "tell me", "a time,", "right?", "¿qué", "por", "no",
  "tan", "y", "de", "la", "said", "because", "porque", "is", "rude", "needs", "MTSS", "504", "Mr.", "Ortega", "@x",
  "a@b.co", "555-123-4567", "😀", "👨‍👩‍👧", "İ", "ß", "ﬁ", "Σ", "\u0301", "\u200b", "\ufeff", "\u0085", "\u001c", "\u2028",
  "\u0000", "٣", "Ⅷ", "½", "𝒻", "𐐀", "Привет", "你好", "שלום", "’", "‘", "“", "”", "«", "»", "…", "—", "_", "'", '"', "[",
  "]", "\\", "(", "{", "}", "$", "^", "*", "+", "|", "/", "\t", "\r\n", "\n", "-", ".", "!", "?", "¿", ",", ";", ":",
];
const BETWEEN = [" ", " ", "", ", ", "\n"];
const LENGTHS = [1, 2, 3, 8, 40, 400];

/** `count` texts, always the same. */
export function* hostile(count) {
  const random = dice(20_24);
  const one = (list) => list[Math.floor(random() * list.length)];
  for (let made = 0; made < count; made += 1) {
    const between = one(BETWEEN);
    const text = Array.from({ length: one(LENGTHS) }, () => one(PIECES)).join(between);
    yield random() < 0.2 ? text.toUpperCase() : text;
  }
}

/** A small generator of numbers from 0 to 1 (mulberry32). */
function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
