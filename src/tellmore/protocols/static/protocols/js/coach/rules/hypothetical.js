// Hypothetical questions: people guess about what they would do; what they did is evidence.
import { remarkAt } from "../remark.js";

const ASKS_FOR_ONE = new Set(["yes_no", "choice", "tag"]);

export function hypothetical(files) {
  const magic = files.pattern("magic");
  const would = files.pattern("would");
  const guess = files.patterns("if");
  const welcome = files.patterns("welcome");

  return ({ language, folded, lowered, sentences }) => {
    const wish = magic.search(folded);
    if (wish) return [remarkAt(wish, "magic", { gentle: true })];
    for (const { move, start, cue } of sentences) {
      const found = ASKS_FOR_ONE.has(move) && would.match(folded, language === "es" ? start : cue[0]);
      if (found) return [remarkAt(found)];
    }
    if (welcome[language].search(folded)) return [];
    for (const sentence of sentences) {
      const found = guess[language].search(lowered, Math.max(0, sentence.start - 1), sentence.end);
      // "… a person who would notice if you were gone" is a person, not a guess.
      if (found && (sentence.move !== "invitation" || found.start <= sentence.start)) return [remarkAt(found)];
    }
    return [];
  };
}
