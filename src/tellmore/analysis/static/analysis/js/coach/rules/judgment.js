// Judgment: a verdict of the team on people or the school, in place of what was heard.
import { mark } from "../mark.js";
import { isWord, PLAIN } from "../reading.js";

const LETTER = /^[A-Za-z]/;

export function judgment(files, { isVerb }) {
  const persons = files.words("person");
  const copulas = files.words("copula");
  const articles = files.wordsIn("both", "articles");
  const skipped = files.wordsIn("both", "skipped");
  const asked = files.wordsIn("both", "asked");
  const happens = [...files.wordsIn("both", "happens")];
  const notAVerdict = files.wordsIn("both", "not_a_verdict");
  const longest = files.limit("longest_portrait");

  /** What somebody *is*, said by nobody ("The coach is stern"). */
  function characters({ words, state, spans, language }) {
    const found = [];
    for (let index = 0; index < words.length - 1; index += 1) {
      if (!copulas[language].has(words[index]) || state[index] !== PLAIN) continue;
      const ownSubject = words[index].includes("'");
      if (!ownSubject && !(index && persons[language].has(words[index - 1]))) continue;
      if (index > 1 && asked.has(words[index - 2])) continue;
      let at = index + 1;
      while (at < words.length - 1 && skipped.has(words[at])) at += 1;
      const trait = words[at];
      if (!LETTER.test(trait) || notAVerdict.has(trait) || happens.some((end) => trait.endsWith(end))) continue;
      found.push(mark("judgment", "trait", ...spans[at]));
    }
    return found;
  }

  /** A few words about one person without a verb describe a character, not a moment ("A stern coach"). */
  function portrait(reading) {
    const { language, spans } = reading;
    const words = reading.words.filter(isWord);
    if (words.length < 3 || words.length > longest || !articles.has(words[0])) return [];
    if (words.length !== reading.words.length || reading.isVoice) return [];
    if (!words.some((word) => persons[language].has(word))) return [];
    if (words.some((word, at) => at > 0 && isVerb(word, words[at - 1], language))) return [];
    return [mark("judgment", "trait", spans[0][0], spans.at(-1)[1])];
  }

  return (reading) => [...characters(reading), ...portrait(reading)];
}
