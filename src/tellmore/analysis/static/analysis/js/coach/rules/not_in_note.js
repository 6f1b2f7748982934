// Not in the note: words in quotation marks that nobody wrote down. Needs the note.
import { mark } from "../mark.js";
import { wordsOf } from "../note.js";

export function notInNote(files) {
  const gaps = files.pattern("gaps");
  return ({ letters, quotes }, note) => {
    if (!note) return [];
    return quotes
      .filter(({ start, end }) => !parts(letters.slice(start, end)).every((part) => note.says(wordsOf(part))))
      .map(({ start, end }) => mark("not_in_note", "quote", start, end));
  };

  function parts(quote) {
    const found = [];
    let at = 0;
    for (const gap of gaps.all(quote)) {
      found.push(quote.slice(at, gap.start));
      at = gap.end;
    }
    return [...found, quote.slice(at)];
  }
}
