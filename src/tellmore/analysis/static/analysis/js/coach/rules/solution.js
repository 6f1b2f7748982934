// Solution: the team's own fix. A Spanish headline that opens with an infinitive is an instruction.
import { mark } from "../mark.js";
import { PLAIN } from "../reading.js";

export function solution(files) {
  const infinitives = [...files.wordsIn("es", "infinitives")];
  const alike = files.wordsIn("es", "infinitive_like");

  return ({ words, starts, state, spans, language }) => {
    if (language !== "es") return [];
    const found = [];
    words.forEach((first, at) => {
      if (!starts[at] || state[at] !== PLAIN) return;
      const index = first === "no" && at + 1 < words.length ? at + 1 : at;
      const word = words[index];
      if (word.length > 3 && infinitives.some((end) => word.endsWith(end)) && !alike.has(word)) {
        found.push(mark("solution", "fix", ...spans[index]));
      }
    });
    return found;
  };
}
