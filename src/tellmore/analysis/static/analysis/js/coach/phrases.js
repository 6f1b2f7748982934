// A small notation for turns of phrase, as in `headline_rules/phrases.py`, and one table that finds them all.
import { evenWord } from "../../../ui/js/coach/letters.js";

const ANY = "[^ .;!?,]+ ";
const KEY = 3;
const SIGN = /[.*+?^${}()|[\]\\/-]/g;

/** Phrases by the first letters of their first word; patterns are compiled when first met. */
export class Table {
  #sources = new Map();
  #ready = new Map();

  add(code, phrases) {
    for (const [reason, lines] of Object.entries(phrases)) for (const line of lines) this.#addLine(code, reason, line);
  }

  #addLine(code, reason, line) {
    const slots = evenWord(line).split(" ").filter(Boolean);
    const marks = new Set();
    while (slots[0] === "!" || slots[0] === "^") marks.add(slots.shift());
    const cue = { code, reason, evenTold: marks.has("!"), atStart: marks.has("^") };
    const name = [code, reason, cue.evenTold, cue.atStart].join(" ");
    const pattern = slots.map(slot).join("");
    for (const key of new Set(slots[0].split("/").map((word) => word.replace(/\*+$/, "").slice(0, KEY)))) {
      if (!this.#sources.has(key)) this.#sources.set(key, new Map());
      const cues = this.#sources.get(key);
      if (!cues.has(name)) cues.set(name, { cue, parts: [] });
      cues.get(name).parts.push(pattern);
    }
  }

  /** The phrases that may begin with this word. */
  starting(word) {
    const key = word.slice(0, KEY);
    let found = this.#ready.get(key);
    if (!found && this.#sources.has(key)) {
      found = [...this.#sources.get(key).values()].map(({ cue, parts }) => [cue, new RegExp(parts.join("|"), "y")]);
      this.#ready.set(key, found);
    }
    return found ?? [];
  }
}

function slot(written) {
  if (written === "$") return "(?=[.;!?] |$)";
  if (written === "*") return ANY;
  if (written === "**") return `(?:${ANY}){0,3}`;
  const optional = written.endsWith("?");
  const words = (optional ? written.slice(0, -1) : written).split("/");
  if (words.includes("$")) return `(?:${slot(words.filter((word) => word !== "$").join("/"))}|${slot("$")})`;
  const choice = words.map((word) => (word.endsWith("*") ? `${escaped(word.slice(0, -1))}[^ ]*` : escaped(word)));
  return `(?:(?:${choice.join("|")}) )${optional ? "?" : ""}`;
}

const escaped = (word) => word.replace(SIGN, "\\$&");
