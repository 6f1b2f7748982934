// Which of our two languages a short text is in, judged by its small words and marks.
import { LANGUAGES } from "../../../ui/js/coach/rule_files.js";

const WORD = /[A-Za-z]+/g;

/** The guess for the rule files: (even text) → "en" or "es"; English when nothing speaks for either. */
export function guesser(files) {
  const hints = files.words("hints");
  const marks = files.wordsIn("both", "marks");
  const enough = files.limit("enough");
  return (lowered) => {
    const opening = lowered.slice(0, enough);
    let spanish = 0;
    let english = 0;
    for (const letter of opening) if (marks.has(letter)) spanish += 1;
    for (const word of opening.match(WORD) ?? []) {
      if (hints.es.has(word)) spanish += 1;
      if (hints.en.has(word)) english += 1;
    }
    return spanish > english ? "es" : "en";
  };
}

/** The language a caller names if it is one of ours ("es-MX" counts as Spanish), else "". */
export function named(language) {
  const short = language.slice(0, 2).toLowerCase();
  return LANGUAGES.includes(short) ? short : "";
}
