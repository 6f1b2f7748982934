// Presumptive questions: they take something about the person for granted.
import { remarkAt } from "../remark.js";

const INVITES = new Set(["invitation"]);

export function presumptive(files) {
  const order = ["why", "granted", "trait"].map((reason) => [reason, files.patterns(reason)]);
  const story = files.pattern("story");
  const before = files.limit("story_before");
  const trouble = files.patterns("trouble");
  const aboutThem = files.patterns("about_them");
  const anchor = files.patterns("anchor");

  return (reading) => {
    const { language, folded } = reading;
    for (const [reason, patterns] of order) {
      for (const found of patterns[language].all(folded)) {
        // "Tell me about a time your friends left you out" invites a hard story; it presumes nothing.
        const told = story.search(folded, Math.max(0, found.start - before), found.start);
        if (!told) return [remarkAt(found, reason)];
      }
    }
    if (reading.has(INVITES) || anchor[language].search(folded)) return [];
    for (const sentence of reading.sentences) {
      if (sentence.move !== "open" && sentence.move !== "fact") continue;
      if (!aboutThem[language].search(sentence.folded)) continue;
      const found = trouble[language].search(folded, sentence.start, sentence.end);
      if (found) return [remarkAt(found, "trait")];
    }
    return [];
  };
}
