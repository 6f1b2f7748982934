// The question coach in the page: the same rule files as `protocols/domain/linter.py`, the same findings.
import { RuleFiles } from "../../../ui/js/coach/rule_files.js";
import { reader as readerOf } from "./reading.js";
import { rewording } from "./rewording.js";
import { closed } from "./rules/closed.js";
import { doubleBarreled } from "./rules/double_barreled.js";
import { hypothetical } from "./rules/hypothetical.js";
import { jargon } from "./rules/jargon.js";
import { leading } from "./rules/leading.js";
import { notStory } from "./rules/not_story.js";
import { presumptive } from "./rules/presumptive.js";
import { protectedTopic } from "./rules/protected_topic.js";
import { readingLevel } from "./rules/reading_level.js";
import { tooLong } from "./rules/too_long.js";

const CHECKS = {
  closed,
  leading,
  presumptive,
  double_barreled: doubleBarreled,
  jargon,
  not_story: notStory,
  hypothetical,
  protected_topic: protectedTopic,
  too_long: tooLong,
  reading_level: readingLevel,
};

/** lint(text, {language, reader, off}) → findings, from all rule files (name without ending → content). */
export function questionCoach(all) {
  const files = (code) => new RuleFiles(all, code);
  const { rules, said_better_by: saidBetterBy } = files("linter").files.both;
  const checks = rules.map((code) => ({ code, files: files(code), check: CHECKS[code](files(code)) }));
  const read = readerOf({ language: files("language"), reading: files("reading"), moves: files("moves") });
  const story = rewording(files("rewording"));

  return function lint(text, { language = "", reader = "en", off = [] } = {}) {
    const reading = read(text, language);
    if (!reading.sentences.length) return [];
    const voice = reader.startsWith("es") ? "es" : "en";
    const found = [];
    for (const { code, files: held, check } of checks) {
      if (off.includes(code)) continue;
      for (const { reason, ...said } of check(reading)) {
        found.push({ code, ...said, reason: held.text("reasons", reason, voice), source: held.files.both.source });
      }
    }
    if (!found.length) return [];
    const proposal = story(reading);
    const calmed = calm(found, saidBetterBy);
    // A mended word or half helps only where nothing else is wrong; else the whole question is offered anew.
    return calmed.map((each) => ({ ...each, proposal: (calmed.length < 2 && each.proposal) || proposal }));
  };
}

/** One remark at a time: what a graver fault explains is not said again as a lesser one. */
function calm(found, saidBetterBy) {
  const codes = new Set(found.filter((each) => !each.gentle).map((each) => each.code));
  return found.filter((each) => !(saidBetterBy[each.code] ?? []).some((graver) => codes.has(graver)));
}

/** The codes that count as problems, each once: matters of taste are not among them. */
export function issues(findings) {
  return [...new Set(findings.filter((each) => !each.gentle).map((each) => each.code))];
}
