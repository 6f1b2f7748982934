// Identifying: words by which somebody at this school could be recognised. The finder of the server knows
// more; this light rule is what the page can see at once.
import { mark } from "../mark.js";

const UPPER = /\p{Uppercase}/u;
const LOWER = /[\p{Lowercase}\p{Lt}]/u;
const DIGIT = /\p{Nd}/u;
const OPENING = new Set('"“«„‘¿¡(:/-–—…');
const ENDS_OF_WORDS = ["s", "ing", "ed", "ly", "mente"];

export function identifying(files, { reporting }) {
  const [titles, notNames, firstNames, ordinaryStarts, placeBefore, placeAfter] = [
    "titles", "not_names", "first_names", "ordinary_starts", "place_before", "place_after",
  ].map((name) => files.wordsIn("both", name));
  const [contact, numbers, grade] = ["contact", "numbers", "grade"].map((name) =>
    files.pattern(name, "both", { written: true }),
  );

  return (reading) => {
    const { written } = reading;
    const found = [];
    if (written.includes("@") || written.includes("://") || written.includes("www.")) {
      for (const { start, end } of contact.all(written)) found.push(mark("identifying", "contact", start, end));
    }
    if (DIGIT.test(written) || written.includes("alle ") || written.includes("venida ")) {
      for (const { start, end } of numbers.all(written)) found.push(mark("identifying", "place", start, end));
    }
    return [...found, ...names(reading)];
  };

  function names(reading) {
    const { words, spans, points } = reading;
    const capitals = spans.map(([start]) => UPPER.test(points[start]));
    const shouting = mostlyCapitals(capitals, words);
    const found = [];
    for (let index = 0; index < words.length; index += 1) {
      if (!capitals[index] || !isName(reading, index, capitals, shouting)) continue;
      const first = index;
      while (index + 1 < words.length && capitals[index + 1] && !notNames.has(words[index + 1]) && !shouting) index += 1;
      const place = placeAfter.has(words[index]) || (first > 0 && placeBefore.has(words[first - 1]));
      found.push(mark("identifying", place ? "place" : "name", spans[first][0], spans[index][1]));
    }
    return found;
  }

  function isName(reading, index, capitals, shouting) {
    const { words, spans, points } = reading;
    const word = words[index].replace(/'s$/, "");
    const [start, end] = spans[index];
    if (titles.has(word) && capitals[index + 1]) return !notNames.has(words[index + 1]);
    if (index && titles.has(words[index - 1]) && !notNames.has(word)) return !shouting || firstNames.has(word);
    if (firstNames.has(word)) return true;
    if (shouting || notNames.has(word) || word.length < 3) return false;
    if (end - start <= 5 && isUpper(points.slice(start, end).join(""))) return false;
    if (begins(reading, index)) return startsLikeAName(reading, index, word, capitals);
    return !grade.match(reading.written.slice(start, end));
  }

  function startsLikeAName({ words, language }, index, word, capitals) {
    const after = words[index + 1];
    if (after === undefined || ordinaryStarts.has(word) || ENDS_OF_WORDS.some((end) => word.endsWith(end))) return false;
    return !reporting[language].has(word) && reporting[language].has(after) && !capitals[index + 1];
  }
}

const isUpper = (words) => UPPER.test(words) && !LOWER.test(words);

/** A capital here is only grammar: a sentence or a quotation begins. */
function begins({ written, spans, starts }, index) {
  let before = spans[index][0] - 1;
  while (written[before] === " ") before -= 1;
  return starts[index] || before < 0 || OPENING.has(written[before]);
}

/** Headlines in Title Case or ALL CAPITALS say nothing by a capital letter. */
function mostlyCapitals(capitals, words) {
  const long = capitals.filter((_, at) => words[at].length > 3);
  return long.length >= 4 && long.filter(Boolean).length * 4 >= long.length * 3;
}
