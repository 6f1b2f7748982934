// Vague: a topic, a heap of topics, or a sentence that would be true of any interview.
import { mark } from "../mark.js";
import { isWord, PLAIN, QUOTED } from "../reading.js";

const SEPARATORS = new Set([",", "/", ";", "\n"]);

export function vague(files, { isVerb, empty }) {
  const generic = files.words("generic");
  const longestGeneral = files.limit("longest_general");
  const longestTopic = files.limit("longest_topic");

  return (reading) => {
    const { words, spans, state, language } = reading;
    if (reading.isVoice || !reading.letters.trim()) return [];
    const plain = [...words.keys()].filter((at) => isWord(words[at]) || words[at].startsWith("["));
    if (!plain.length) return [];
    const place = [spans[plain[0]][0], spans[plain.at(-1)][1]];
    if (saysNothingParticular(reading, plain)) return [mark("vague", "general", ...place)];
    if (plain.length > longestTopic || plain.some((at) => state[at] !== PLAIN)) return [];
    if (plain.some((at) => isVerb(words[at], at ? words[at - 1] : "", language))) return [];
    const several = plain.length > 1 && words.some((word) => SEPARATORS.has(word));
    return [mark("vague", several ? "list" : "topic", ...place)];
  };

  /** Every word is one that fits any school ("Said classes are hard sometimes"). */
  function saysNothingParticular({ words, state, language }, plain) {
    if (plain.length > longestGeneral || plain.some((at) => state[at] === QUOTED)) return false;
    return plain.every((at) => empty.has(words[at]) || generic[language].has(words[at]));
  }
}
