// Where the keyboard goes in a menu or a row of tabs. Pure: no page, no events.

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/** The place the key leads to among `count` items, round the ends; null when the key is none of ours. */
export function placeAfter(key, at, count) {
  if (count === 0) return null;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (!(key in STEPS)) return null;
  if (at < 0) return key === "ArrowDown" ? 0 : count - 1;
  return (at + STEPS[key] + count) % count;
}

/** The next item whose words begin with the typed letter, accents and case aside; null when none does. */
export function placeOfLetter(letter, at, words) {
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();
  const wanted = plain(letter);
  if (wanted.length !== 1) return null;
  for (let step = 1; step <= words.length; step += 1) {
    const place = (Math.max(at, -1) + step) % words.length;
    if (plain(words[place]).startsWith(wanted)) return place;
  }
  return null;
}
