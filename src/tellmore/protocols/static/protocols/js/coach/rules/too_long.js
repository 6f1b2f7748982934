// Questions too long to keep in mind: people answer the part they remember.
import { remark } from "../remark.js";

export function tooLong(files) {
  const most = files.limits("most_words");
  const comfortable = files.limits("comfortable_words");
  return ({ language, words, sentences }) => {
    if (words <= comfortable[language]) return [];
    const whole = [sentences[0].start, sentences.at(-1).end];
    return [words > most[language] ? remark(...whole) : remark(...whole, "gentle", { gentle: true })];
  };
}
