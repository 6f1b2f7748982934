// Inference: a feeling or cause that stands in no line of the note. Without the note it is silent.
import { wordSet } from "../../../../ui/js/coach/letters.js";
import { mark } from "../mark.js";
import { QUOTED } from "../reading.js";

const CLAUSE_ENDS = new Set([".", ";", "!", "?", "\n"]);

/** (words, note) → true when the note has one of the words with content, or a word of its family. */
export function voucher(files) {
  const { families, same_thing: sameThing } = files.files.both;
  const related = new Map();
  for (const family of [...families, ...sameThing].map(wordSet)) {
    for (const word of family) related.set(word, [...(related.get(word) ?? []), family]);
  }
  const inNote = (family, note) => [...family].some((each) => note.words.has(each));
  return (words, note) =>
    note.supports(words) || words.some((word) => related.get(word)?.some((family) => inNote(family, note)));
}

export function inference(files) {
  const vouched = voucher(files);
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
      const named = [...family].some((each) => note.words.has(each)) || note.hasLike(word);
      if (!named) found.push(mark("inference", "feeling_not_in_note", ...spans[index]));
    });
    return found;
  }

  function causes({ words, state, spans }, note) {
    const found = [];
    words.forEach((word, index) => {
      if (!because.has(word) || state[index] === QUOTED) return;
      let end = index + 1;
      while (end < words.length && !CLAUSE_ENDS.has(words[end])) end += 1;
      if (end > index + 1 && !vouched(words.slice(index + 1, end), note)) {
        found.push(mark("inference", "cause_not_in_note", spans[index][0], spans[end - 1][1]));
      }
    });
    return found;
  }

  return (reading, note) => (note ? [...feelings(reading, note), ...causes(reading, note)] : []);
}
