// What the server will refuse in a text of the team, and what may stand in its place: "[student A]", "[school]".
// The rules are those of `privacy/domain/placeholders.py` and `roles.py`; a slip of one letter is left to the server.

import { folded } from "./lists.js";
import { TOKEN } from "./words.js";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const WORDED = new Set(["PERSON", "SCHOOL", "LOCATION", "ORGANIZATION", "ADDRESS"]);
const GENERIC = { PERSON: ["title-strict", "title-loose"], SCHOOL: ["school-after", "school-before"] };
const ARTICLES = new Set(["the", "la", "el"]);
const BESIDE = 40;

/** From a text and its hits to what is surely refused, with a placeholder each; the same for the same person. */
export function makeGuard({ roles, cues, tells_who }) {
  const tellsWho = new Set(tells_who);
  const generic = Object.fromEntries(
    Object.entries(GENERIC).map(([type, names]) => [type, new Set(names.flatMap((name) => cues[name].split(" ")))]),
  );

  return function guard(text, hits, { kinds, language }) {
    const spoken = language === "es" ? "es" : "en";
    const points = [...text];
    const refused = hits.filter(({ sure, type }) => sure && (kinds === "all" || tellsWho.has(type)));
    const mentions = refused.map((hit) => ({ hit, ...read(points, hit) }));
    const entities = entitiesOf(mentions);
    const counted = new Map();
    return mentions.map((mention, at) => {
      const one = entities[at];
      one.placeholder ??= placeholderOf(one, spoken, text, counted);
      return { ...mention.hit, placeholder: one.placeholder };
    });
  };

  function read(points, { start, end, type }) {
    const said = points.slice(start, end).join("");
    const words = wordsOf(said).map((word) => word.replace(/'s$/, "") || word);
    if (!WORDED.has(type)) return { type, words: [words.join("") || said], role: "" };
    const dull = generic[type] ?? ARTICLES;
    const own = words.filter((word) => !dull.has(word));
    return { type, words: own.length ? own : words, role: type === "PERSON" ? roleOf(points, start, said) : "" };
  }

  /** The role that a title, or the word before the name, speaks of; "" when none does. */
  function roleOf(points, start, said) {
    const title = wordsOf(said).slice(0, 2).find((word) => word in roles.title);
    if (title) return roles.title[title];
    const before = wordsOf(points.slice(Math.max(0, start - BESIDE), start).join(""));
    const gap = points.slice(Math.max(0, start - 2), start).join("").trim();
    const isBeside = ["", ","].includes(gap) || /\p{L}$/u.test(gap);
    return (isBeside && roles.neighbour[before.at(-1)]) || "";
  }

  /** Number and letter of a placeholder; one that already stands in the text is somebody else's. */
  function placeholderOf({ type, role }, language, text, counted) {
    const word = type === "PERSON" ? roleWord(roles.words[language], role) : (roles.places[language][type] ?? type.toLowerCase());
    const number = counted.get(word) ?? firstFree(text, word);
    counted.set(word, number + 1);
    return number || type === "PERSON" ? `[${word} ${letter(number)}]` : `[${word}]`;
  }
}

const wordsOf = (said) => [...said.matchAll(TOKEN)].map(([word]) => folded(word));
const roleWord = (words, role) => words[role] ?? words[role.split("/")[0]] ?? words[""];

/** Who is who: the fullest names first, so that a first name alone finds the full name it belongs to. */
function entitiesOf(mentions) {
  const known = [];
  const chosen = [];
  const order = mentions.map((_, at) => at);
  order.sort((one, other) => mentions[other].words.length - mentions[one].words.length || !mentions[one].role - !mentions[other].role || one - other);
  for (const at of order) {
    const mention = mentions[at];
    let one = known.find((entity) => isSame(entity, mention));
    if (!one) known.push((one = { ...mention, hit: undefined }));
    one.role ||= mention.role;
    chosen[at] = one;
  }
  return chosen;
}

function isSame(entity, { type, words, role }) {
  if (entity.type !== type) return false;
  if (entity.role && role && entity.role.split("/")[0] !== role.split("/")[0]) return false;
  return words.every((word) => entity.words.includes(word));
}

function firstFree(text, word) {
  let number = 0;
  while (text.includes(`[${word} ${letter(number)}]`) || (number === 0 && text.includes(`[${word}]`))) number += 1;
  return number;
}

/** 0 is A, 25 is Z, 26 is AA. */
const letter = (number) => (number < 26 ? "" : letter(Math.floor(number / 26) - 1)) + LETTERS[number % 26];
