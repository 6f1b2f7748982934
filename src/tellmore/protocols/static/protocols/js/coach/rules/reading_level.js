// Words above a young reader: several long, bookish words in one question.
import { remark } from "../remark.js";

export function readingLevel(files) {
  const longWord = files.pattern("long_word");
  const vowels = files.patterns("vowels");
  const familiar = files.words("familiar");
  const syllables = files.limits("syllables");
  const hardWords = files.limit("hard_words");
  const share = files.limit("share");

  return ({ language, folded, words }) => {
    const hard = [...longWord.all(folded)].filter(
      (found) => !familiar[language].has(found.words) && [...vowels[language].all(found.words)].length >= syllables[language],
    );
    return hard.length >= hardWords && hard.length >= words * share ? [remark(hard[0].start, hard.at(-1).end)] : [];
  };
}
