// The closed word classes both languages are read with, and verbs enough to tell a sentence from a topic.

/** The word classes of the rule files `reading`. */
export function wordClasses(files) {
  const both = (name) => files.wordsIn("both", name);
  return {
    abbreviations: both("abbreviations"),
    wishAfterWould: both("wish_after_would"),
    empty: both("empty"),
    hints: files.words("hints"),
    firstPerson: files.words("first_person"),
    reporting: files.words("reporting"),
    reportBreaks: files.words("report_breaks"),
    team: files.words("team"),
  };
}

/** (word, the word before it, language) → whether it is a verb that makes a sentence. */
export function verbs(files, { reporting }) {
  const bare = files.wordsIn("en", "verbs");
  const several = files.wordsIn("en", "several");
  const english = new Set([...bare].flatMap(forms));
  for (const word of [...files.wordsIn("en", "irregular_verbs"), ...reporting.en]) english.add(word);
  for (const word of files.wordsIn("en", "nouns_like_verbs")) english.delete(word);
  const spanish = new Set([...files.wordsIn("es", "verbs"), ...reporting.es]);
  const nouns = files.wordsIn("es", "nouns_like_verbs");
  const endings = [...files.wordsIn("es", "verb_endings")];

  return (word, before, language) => {
    if (language === "es") {
      return spanish.has(word) || (word.length > 3 && !nouns.has(word) && endings.some((end) => word.endsWith(end)));
    }
    const many = several.has(before) || (before.endsWith("s") && !before.endsWith("ss"));
    return (many && bare.has(word)) || english.has(word) || (word.length > 4 && word.endsWith("ed"));
  };
}

/** The third person and the past; a bare form is often also a noun (play, work), so it does not count. */
function forms(base) {
  if (/(?:s|sh|ch|x|z|o)$/.test(base)) return [`${base}es`, `${base}ed`];
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`];
  if (base.endsWith("e")) return [`${base}s`, `${base}d`];
  return [`${base}s`, `${base}ed`, `${base}${base.at(-1)}ed`];
}
