// Identifiers with a shape of their own: the expressions of the Python finder, read by a browser.

import { translated } from "../../../ui/js/coach/pattern.js";

const ENDS = /[.,;:!?)'"”’ -]+$/u;
const LINE = "Ms. K, born 4/12/2009, id: 44719, 555-867-5309, a.b@c.org";
const WARM = [LINE, LINE, `${LINE} “…”`, `${LINE} “…”`];
const NEEDS_A_DIGIT = new Set(["long", "mixed", "birth", "id", "unit", "phone"]);

/** An expression of Python for a browser; a class of letters without digits is a class of its own there. */
const forBrowsers = (source) =>
  translated(source.replaceAll("[^\\W\\d_]", "\\p{L}").replaceAll("[^\\W_]", "[\\p{L}\\p{N}]"), { written: true });

/** Patterns that this browser can read; one that cannot look behind finds less and breaks nothing. */
export function readShapes({ patterns, seen, worded, cues }) {
  const shapes = [];
  for (const { expression, ...kept } of patterns) {
    try {
      shapes.push({ ...kept, expression: new RegExp(forBrowsers(expression), "giud") });
    } catch (fault) {
      if (!(fault instanceof SyntaxError)) throw fault;
    }
  }
  // An expression is compiled when first used, for plain and for wide letters apart, and better when used again.
  for (const text of WARM) for (const { expression } of shapes) text.match(expression);
  const signs = Object.entries(seen).map(([sign, source]) => [sign, new RegExp(forBrowsers(source), "u")]);
  const spoken = Object.entries(worded).map(([sign, cue]) => [sign, cues[cue]]);
  return { shapes, signs, spoken };
}

/** Every match in a piece of text whose words are `words`; only patterns whose sign it shows are tried. */
export function shapesIn(text, words, { shapes, signs, spoken }) {
  const isNumbered = /\d/.test(text);
  const shown = new Set();
  for (const [sign, expression] of signs) if (expression.test(text)) shown.add(sign);
  for (const [sign, cue] of spoken) if (words.some(({ form }) => cue.has(form))) shown.add(sign);
  const hits = [];
  for (const { type, rule, expression, sign, group, sure } of shapes) {
    if (!shown.has(sign) || (!isNumbered && NEEDS_A_DIGIT.has(sign))) continue;
    expression.lastIndex = 0;
    for (const match of text.matchAll(expression)) {
      const range = match.indices[group];
      if (!range) continue;
      const end = range[0] + text.slice(...range).replace(ENDS, "").length;
      if (end > range[0]) hits.push({ start: range[0], end, type, rule, sure });
    }
  }
  return hits;
}
