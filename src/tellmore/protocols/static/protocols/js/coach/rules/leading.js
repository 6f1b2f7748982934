// Leading questions: the wording tells people which answer is welcome.
import { remark, remarkAt } from "../remark.js";

export function leading(files) {
  const agree = files.patterns("agree");
  const negative = files.patterns("negative");
  const telling = [["loaded", files.patterns("loaded")], ["others", files.patterns("others")]];
  const inAStory = files.pattern("in_a_story");

  return ({ language, folded, sentences }) => {
    const agreed = agree[language].search(folded);
    if (agreed) return [remarkAt(agreed, "agree")];
    for (const { move, cue, asks } of sentences) {
      if (move === "tag") return [remark(...cue, "tag")];
      const found = asks && (move === "yes_no" || move === "choice") && negative[language].match(folded, ...cue);
      if (found) return [remarkAt(found, "negative")];
    }
    for (const [reason, patterns] of telling) {
      const found = patterns[language].search(folded);
      if (found && !inAStory.search(folded, 0, found.start)) return [remarkAt(found, reason)];
    }
    return [];
  };
}
