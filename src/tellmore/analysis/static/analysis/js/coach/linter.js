// The headline coach in the page: the same rule files as `analysis/domain/headline_linter.py`.
import { LANGUAGES, RuleFiles } from "../../../ui/js/coach/rule_files.js";
import { Note } from "./note.js";
import { Table } from "./phrases.js";
import { QUOTED, reader as readerOf, TOLD, wordAt } from "./reading.js";
import { identifying } from "./rules/identifying.js";
import { inference, voucher } from "./rules/inference.js";
import { judgment } from "./rules/judgment.js";
import { notInNote } from "./rules/not_in_note.js";
import { solution } from "./rules/solution.js";
import { vague } from "./rules/vague.js";
import { verbs, wordClasses } from "./words.js";
import { mark } from "./mark.js";

const CHECKS = { judgment, inference, solution, vague, identifying, not_in_note: notInNote };
const SHOWS_A_LINE = new Set(["judgment", "inference", "not_in_note"]);

/** lint(text, {source, language, reader, off}) → findings; `source` is the note beside the headline. */
export function headlineCoach(all) {
  const files = (code) => new RuleFiles(all, code);
  const linter = files("linter");
  const { rules, by_shape: byShape, yields_to: yieldsTo } = linter.files.both;
  const longest = linter.limit("longest");
  const classes = wordClasses(files("reading"));
  const read = readerOf(classes);
  const known = { ...classes, isVerb: verbs(files("reading"), classes) };
  const held = Object.fromEntries(rules.map((code) => [code, files(code)]));
  const checks = rules.map((code) => CHECKS[code](held[code], known));
  const tables = Object.fromEntries(LANGUAGES.map((language) => [language, tableOf(rules, held, language)]));
  const vouched = voucher(held.inference);
  let opened = { source: "", note: null };

  function noteOf(source) {
    if (!source.trim()) return null;
    if (opened.source !== source) opened = { source, note: new Note(source, classes.empty) };
    return opened.note;
  }

  function lint(text, { source = "", language = "", reader = "en", off = [] } = {}) {
    const reading = read(text.length > longest ? [...text].slice(0, longest).join("") : text, language);
    const note = noteOf(source);
    const marks = [...phrases(reading, note, tables[reading.language], vouched), ...checks.flatMap((check) => check(reading, note))];
    const voice = LANGUAGES.includes(reader) ? reader : "en";
    return kept(marks, { byShape, yieldsTo, longest })
      .filter(({ code }) => !off.includes(code))
      .map((found) => finding(found, reading, note, voice));
  }

  function finding({ code, reason, start, end }, reading, note, voice) {
    const line = note && SHOWS_A_LINE.has(code) ? note.bestLine(reading.words) : "";
    return {
      code,
      start,
      end,
      reason: held[code].text("reasons", reason, voice),
      source: held[code].files.both.source,
      proposal:
        held[code].text("proposals", reason, voice) + (line && linter.files[voice].line.replace("{line}", () => line)),
      gentle: reason === "praise",
    };
  }

  return lint;
}

function tableOf(rules, held, language) {
  const table = new Table();
  for (const code of rules) if (held[code].files[language].phrases) table.add(code, held[code].files[language].phrases);
  return table;
}

function* phrases({ words, state, starts, offsets, joined, spans }, note, table, vouched) {
  for (let index = 0; index < words.length; index += 1) {
    for (const [{ code, reason, evenTold, atStart }, pattern] of table.starting(words[index])) {
      if ((atStart && !starts[index]) || !counts(code, evenTold, state[index])) continue;
      pattern.lastIndex = offsets[index];
      if (!pattern.test(joined)) continue;
      const last = wordAt(offsets, pattern.lastIndex);
      if (code === "inference" && note && vouched(words.slice(index, last + 1), note)) continue;
      yield mark(code, reason, spans[index][0], spans[last][1]);
    }
  }
}

function counts(code, evenTold, state) {
  if (code === "identifying") return true;
  return state !== QUOTED && (evenTold || state !== TOLD);
}

/** One mark a rule for the same words; nothing that another rule has already said better. */
function kept(marks, { byShape, yieldsTo, longest }) {
  const ordered = marks.sort(
    (one, other) => compared(one.code, other.code) || one.start - other.start || other.end - one.end,
  );
  let found = [];
  for (const each of ordered) {
    const last = found.at(-1);
    if (last?.code !== each.code || each.start >= last.end) found.push(each);
  }
  const fix = Math.min(longest, ...found.filter(({ code }) => code === "solution").map(({ start }) => start));
  found = found.filter(({ code, start }) => code !== "inference" || start < fix);
  const said = new Set(found.map(({ code, reason }) => (byShape.includes(reason) ? reason : code)));
  return found
    .filter(({ reason }) => !(yieldsTo[reason] ?? []).some((better) => said.has(better)))
    .sort((one, other) => one.start - other.start || one.end - other.end || compared(one.code, other.code));
}

const compared = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
