// The rules of a coach as data: the same JSON that Python reads (kernel/rule_files.py).
import { wordSet } from "./letters.js";
import { Pattern, regexOf } from "./pattern.js";

export const LANGUAGES = ["en", "es"];

/** What the files of one rule hold; `all` is file name without ending → content ("leading.en" → …). */
export class RuleFiles {
  constructor(all, code) {
    this.code = code;
    this.files = {};
    for (const language of [...LANGUAGES, "both"]) {
      const held = all[`${code}.${language}`];
      if (held) this.files[language] = held;
    }
  }

  /** An entry of both languages: language → value. */
  each(name) {
    return Object.fromEntries(LANGUAGES.map((language) => [language, this.files[language][name]]));
  }

  /** One sentence of `reasons` or `proposals` in the reader's language. */
  text(name, key, reader) {
    return this.files[reader][name][key];
  }

  words(name) {
    return Object.fromEntries(LANGUAGES.map((language) => [language, this.wordsIn(language, name)]));
  }

  wordsIn(language, name) {
    return wordSet(this.files[language].words[name]);
  }

  patterns(name) {
    return Object.fromEntries(LANGUAGES.map((language) => [language, this.pattern(name, language)]));
  }

  /** A pattern on even text, or, with `written`, on the text as it was written. */
  pattern(name, language = "both", { written = false } = {}) {
    const held = this.files[language];
    return new Pattern(regexOf(held.patterns[name], held.parts), { written });
  }

  limit(name) {
    return this.files.both.limits[name];
  }

  limits(name) {
    return Object.fromEntries(LANGUAGES.map((language) => [language, this.files[language].limits[name]]));
  }
}

/** All examples of the rules: asked once, they make the patterns ready before somebody types. */
export function examples(all) {
  return Object.values(all).flatMap(({ weak = [], better = [] }) => [...weak, ...better]);
}
