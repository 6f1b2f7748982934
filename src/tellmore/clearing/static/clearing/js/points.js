// Offsets in code points, as the server counts them; a browser counts UTF-16 units.

/** How many code points a text has; a lone surrogate counts as one, like on the server. */
export const length = (text) => [...text].length;

/** The range that `before` and `selected` describe, without blank ends; null when no word is left. */
export function range(before, selected) {
  const words = selected.trim();
  if (!words) return null;
  const start = length(before) + length(selected.slice(0, selected.indexOf(words)));
  return { start, end: start + length(words), words };
}
