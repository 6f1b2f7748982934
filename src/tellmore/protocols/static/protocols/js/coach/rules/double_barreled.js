// Double-barreled questions: two subjects in one breath, and only one of them gets an answer.
import { remark, remarkAt } from "../remark.js";

const ASKS_FOR_ONE = new Set(["yes_no", "choice", "tag"]);
const LEFT_OVER = /[ ,;\-—]+$/;
const ENDS = /[?!. ]+$/;
const LEAST_PLACES = 6;

export function doubleBarreled(files) {
  const pattern = Object.fromEntries(
    ["second_clause", "back", "fresh", "two_objects", "pair", "tied", "turns_away", "and", "joint"].map((name) => [
      name,
      files.patterns(name),
    ]),
  );
  const together = files.pattern("together");
  const frame = files.pattern("frame");
  const saysWhat = files.pattern("says_what");
  const oneThing = files.words("one_thing");
  const carriesOn = files.words("carries_on");
  const fewest = files.limit("fewest_words");
  const fewestOfATurn = files.limit("fewest_words_of_a_turn");

  function clauses(reading) {
    const { language, folded, lowered } = reading;
    for (const sentence of reading.sentences) {
      if (sentence.move === "statement") continue;
      const from = sentence.start + LEAST_PLACES;
      for (const { start } of pattern.second_clause[language].all(lowered, from, sentence.end)) {
        const rest = folded.slice(start, sentence.end);
        if (sentence.move === "invitation" && !pattern.fresh[language].search(rest)) continue;
        if (start > sentence.cue[0] + LEAST_PLACES - 1 && !pattern.back[language].search(rest)) {
          return [remark(start, sentence.end, "clauses", { proposal: firstHalf(reading, sentence, start) })];
        }
      }
    }
    return [];
  }

  function objects(reading) {
    const { language, folded } = reading;
    for (const sentence of reading.sentences) {
      if (sentence.move !== "invitation" && sentence.move !== "open") continue;
      for (const found of pattern.two_objects[language].all(folded, sentence.start, sentence.end)) {
        const rest = folded.slice(found.start, sentence.end).replace(ENDS, "");
        const second = rest.slice([...pattern.and[language].all(rest)].at(-1)?.end ?? 0);
        const isOne =
          pattern.tied[language].search(second) || joined(found.words, language) || together.search(sentence.folded);
        if (isOne) continue;
        const cut = found.start + (pattern.joint[language].search(found.words)?.start ?? found.words.length);
        return [remarkAt(found, "objects", { proposal: firstHalf(reading, sentence, cut) })];
      }
    }
    return [];
  }

  /** The invitation without its second subject, ready to ask; "" when the first half is no invitation. */
  function firstHalf(reading, sentence, cut) {
    const half = reading.points.slice(sentence.start, cut).join("").replace(LEFT_OVER, "");
    if (sentence.move !== "invitation" || half.trim().split(/\s+/).length < fewest) return "";
    const opened = sentence.asks && reading.folded[sentence.start - 1] === "¿" ? "¿" : "";
    return `${opened}${half}${sentence.asks ? "?" : "."}`;
  }

  /** True for "you and your …": people doing one thing together. */
  function joined(words, language) {
    for (const { all } of pattern.pair[language].all(words)) if (oneThing[language].has(all[1])) return true;
    return false;
  }

  function pairs(reading) {
    const { language, folded } = reading;
    for (const sentence of reading.sentences) {
      if (!ASKS_FOR_ONE.has(sentence.move) || together.search(sentence.folded)) continue;
      for (const found of pattern.pair[language].all(folded, sentence.start, sentence.end)) {
        const [, before, after] = found.all;
        if (!oneThing[language].has(before) && !carriesOn[language].has(after)) return [remarkAt(found, "pair")];
      }
    }
    return [];
  }

  function sentencesOf({ language, sentences }) {
    const asking = sentences.filter((each) => each.move !== "statement");
    for (let at = 1; at < asking.length; at += 1) {
      const later = asking[at];
      if (turnsAway(asking[at - 1], later, language)) return [remark(later.start, later.end, "clauses")];
    }
    return [];
  }

  function turnsAway(earlier, later, language) {
    if (later.move === "tag" || frame.match(earlier.folded) || saysWhat.match(later.folded)) return false;
    if (later.words.length < fewestOfATurn || pattern.back[language].search(later.folded)) return false;
    return pattern.turns_away[language].match(later.folded) !== null;
  }

  return (reading) => {
    for (const finder of [clauses, objects, pairs, sentencesOf]) {
      const found = finder(reading);
      if (found.length) return found;
    }
    return [];
  };
}
