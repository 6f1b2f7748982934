// Ranges of text in Unicode code points, as the server counts them. Pure: no page, no events.

/** How many code points a text has; a browser counts an emoji as two. */
export function codePoints(text) {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The range [start, end) of `chosen` behind `before`, in code points, without blank ends; null when empty. */
export function rangeOf(before, chosen) {
  const lead = chosen.length - chosen.trimStart().length;
  const words = chosen.trim();
  if (words === "") return null;
  const start = codePoints(before) + codePoints(chosen.slice(0, lead));
  return { start, end: start + codePoints(words) };
}
