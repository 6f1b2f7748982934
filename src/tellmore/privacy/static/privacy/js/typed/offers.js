// What is offered for the names in a text, and the text with an offer taken. Nothing here knows of a page.

/** The findings by what would stand in their place: [{placeholder, words, ranges}], ranges as a browser counts. */
export function offersFor(text, found) {
  const at = offsets(text);
  const offers = new Map();
  for (const { start, end, placeholder } of found) {
    const range = { start: at[start], end: at[end] };
    const words = text.slice(range.start, range.end).replace(/\s+/g, " ");
    const offer = offers.get(placeholder) ?? { placeholder, words: [], ranges: [] };
    if (!offer.words.includes(words)) offer.words.push(words);
    offer.ranges.push(range);
    offers.set(placeholder, offer);
  }
  return [...offers.values()];
}

/** One piece of the text to exchange, so that one step takes it back: from where to where, for what. */
export function exchange(text, { ranges, placeholder }) {
  const [first] = ranges;
  const last = ranges.at(-1);
  let written = "";
  let done = first.start;
  for (const { start, end } of ranges) {
    written += text.slice(done, start) + placeholder;
    done = end;
  }
  return { start: first.start, end: last.end, written };
}

/** Where each code point begins, as a browser counts; the server and the finder count code points. */
function offsets(text) {
  const at = [0];
  for (const point of text) at.push(at.at(-1) + point.length);
  return at;
}
