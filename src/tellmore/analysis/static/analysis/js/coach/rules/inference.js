// Inference: a feeling or cause that stands in no line of the note. Without the note it is silent.
import { wordSet } from "../../../../ui/js/coach/letters.js";
import { mark } from "../mark.js";
import { QUOTED } from "../reading.js";

const CLAUSE_ENDS = new Set([".", ";", "!", "?", "\n"]);

export function inference(files) {
  const members = files.files.both.families.map(wordSet);
  const familyOf = new Map();
  for (const family of members) for (const word of family) familyOf.set(word, family);
  const onlyVouches = files.wordsIn("both", "only_vouches");
  const feels = files.wordsIn("both", "feels");
  const because = files.wordsIn("both", "because");

  function feelings({ words, state, spans }, note) {
    const found = [];
    words.forEach((word, index) => {
      const family = familyOf.get(word);
      if (!family || state[index] === QUOTED) return;
      const before = words.slice(Math.max(0, index - 3), index);
      if (onlyVouches.has(word) && !before.some((each) => feels.has(each))) return;
      const vouched = [...family].some((each) => note.words.has(each)) || note.hasLike(word);
      if (!vouched) found.push(mark("inference", "feeling_not_in_note", ...spans[index]));
    });
    return found;
  }

  function causes({ words, state, spans }, note) {
    const found = [];
    words.forEach((word, index) => {
      if (!because.has(word) || state[index] === QUOTED) return;
      let end = index + 1;
      while (end < words.length && !CLAUSE_ENDS.has(words[end])) end += 1;
      if (end > index + 1 && !note.supports(words.slice(index + 1, end))) {
        found.push(mark("inference", "cause_not_in_note", spans[index][0], spans[end - 1][1]));
      }
    });
    return found;
  }

  return (reading, note) => (note ? [...feelings(reading, note), ...causes(reading, note)] : []);
}
