// The eight topics that United States law keeps out of school surveys without consent or notice.
import { Pattern, regexOf } from "../../../../ui/js/coach/pattern.js";
import { LANGUAGES } from "../../../../ui/js/coach/rule_files.js";
import { remarkAt } from "../remark.js";

export function protectedTopic(files) {
  const asked = Object.fromEntries(LANGUAGES.map((language) => [language, topics(files.files[language])]));
  return ({ language, folded }) => {
    const found = asked[language].search(folded);
    if (!found) return [];
    const topic = Object.entries(found.all.groups).find(([, words]) => words !== undefined)[0];
    return [remarkAt(found, topic)];
  };
}

/** Every topic as a named group, so that the match tells which one it is. */
function topics({ topics: ways, parts }) {
  return new Pattern(
    Object.entries(ways)
      .map(([name, listed]) => `(?<${name}>${regexOf(listed, parts)})`)
      .join("|"),
  );
}
