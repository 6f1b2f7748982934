// Which words name a person: each candidate gathers points from the lists, its shape and its neighbours.
// The weights are those of the Python finder; a small-letter word that no list knows is left to the server.

import { k } from "./words.js";

const THRESHOLD = 0.95;
const SURE = 2;
const REACH = 4;
const AND = new Set(["and", "y", "n", "e", "&"]);
const OWNERS = new Set(["my", "his", "her", "their", "our", "mi", "su", "mis", "sus", "your"]);
const STRONGEST = new Set(["said", "told", "asked", "dijo", "cried", "laughed", "smiled", "texted", "lloro"]);
const VAGUE_KIN = new Set(["is", "girl", "kid", "guy", "boy", "big", "little", "baby", "students", "student", "estudiante"]);
const MODALS = new Set(["will", "may", "can", "mark"]);

export const makePeople = (cues) => {
  /** The name, initial or title that begins at word i, or null. */
  function person(t, i) {
    const { kind } = t.at(i);
    if (kind & k.TITLE) {
      const hit = titled(t, i);
      if (hit) return hit;
    }
    if (kind & k.INITIAL) return initial(t, i);
    if (!(kind & (k.NAME | k.UNKNOWN | k.WORD_NAME))) return null;
    let score = points(t, i);
    if (score <= -2.6 && !(kind & k.WORD_NAME)) return null;
    score += context(t, i);
    return score < THRESHOLD ? null : hitOf(t, i, extent(t, i), "name", score >= SURE);
  }

  const hitOf = (t, first, last, rule, sure) => ({ start: t.at(first).start, end: t.at(last).end, type: "PERSON", rule, sure });

  function points(t, i) {
    const { kind, form } = t.at(i);
    if (kind & k.LEAVE && !(kind & (k.NAME | k.WORD_NAME))) return -4;
    if (kind & k.CAPS) return t.isLoud(i) ? small(kind, form) : capitals(kind, form);
    return kind & k.LOWER ? small(kind, form) : capital(kind, form, t.opens(i));
  }

  function capital(kind, form, isOpening) {
    if (kind & k.LEAVE) return kind & k.OWN || (kind & k.GIVEN && !isOpening) ? -0.5 : -2;
    if (kind & k.WORD_NAME && !(kind & (k.NAME | k.FUNCTION))) return -0.6;
    if (kind & k.NAME && !(kind & k.WORD)) {
      if (kind & k.GIVEN) return form.length > 2 ? 3 : isOpening ? 0.5 : 1.5;
      return isOpening ? 1.5 : 2.2;
    }
    if (kind & k.UNKNOWN) return isOpening ? 0.6 : 1.6;
    if (kind & k.NAME && !(kind & k.FUNCTION)) {
      if (!isOpening) return kind & k.GIVEN ? 1.6 : 0.9;
      if (kind & k.OWN && !cues["rarely-name"].has(form)) return 0.6;
      return kind & (k.GIVEN | k.WORD_NAME) ? 0 : -0.8;
    }
    return -2.5;
  }

  function small(kind, form) {
    if (kind & k.WORD_NAME && kind & (k.WORD | k.LEAVE)) return kind & k.FUNCTION ? -1.5 : -1;
    if (kind & (k.LEAVE | k.SAID) || cues["rarely-name"].has(form)) return -3;
    if (kind & k.NAME && !(kind & k.WORD)) {
      if (kind & k.GIVEN) return form.length > 3 ? 2 : form.length === 3 || kind & k.OWN ? 1.2 : 0;
      return form.length > 4 ? 1.2 : 0.3;
    }
    if (kind & k.UNKNOWN) return -0.8;
    return kind & k.GIVEN && !(kind & k.FUNCTION) ? -0.9 : -3;
  }

  function capitals(kind, form) {
    if (kind & k.OWN && form.length === 2 && !(kind & k.LEAVE)) return 1.6;
    if (kind & k.GIVEN && !(kind & (k.WORD | k.LEAVE))) return form.length > 3 ? 2.2 : 0.6;
    if (kind & k.FAMILY && !(kind & (k.WORD | k.LEAVE))) return form.length > 4 ? 1.5 : -0.5;
    if (kind & k.UNKNOWN) return form.length < 6 ? -0.8 : 0.2;
    return kind & k.GIVEN ? -1.5 : -3;
  }

  function context(t, i) {
    const { kind, form } = t.at(i);
    const after = t.form(i + 1);
    let total = i && ["", "-", ","].includes(t.gap(i - 1).trim()) ? behind(t, i) : 0;
    if (/^ {1,2}$/.test(t.gap(i))) {
      if (cues["said-strong"].has(after)) total += STRONGEST.has(after) ? 2 : 1.5;
      else if (t.kind(i + 1) & k.SAID) total += 0.4;
      const next = t.kind(i + 1);
      if (kind & k.SHAPED && next & k.CAP && next & (k.NAME | k.UNKNOWN) && !(next & k.LEAVE)) total += 1.6;
    }
    if (kind & k.WORD_NAME) total += everyday(t, i);
    if (["is", "was", "es", "era"].includes(after) && OWNERS.has(t.form(i + 2)) && t.kind(i + 3) & k.KIN) total += 2;
    if (t.isPossessive(i)) total += after === "day" || after === "eve" ? -5 : 0.6;
    if (isInCompany(t, i)) total += 1.3;
    if (MODALS.has(form) && cues["auxiliary-next"].has(after)) total -= 3;
    return total;
  }

  function behind(t, i) {
    const before = t.form(i - 1);
    const { kind } = t.at(i);
    const isSmall = Boolean(kind & k.LOWER);
    const isKin = t.kind(i - 1) & k.KIN;
    if (t.gap(i - 1).includes(",")) return isKin ? 0.3 : 0;
    const isNaming =
      cues["named-before"].has(before) ||
      (["is", "es", "'s"].includes(before) && ["name", "nombre"].includes(t.form(i - 2))) ||
      (["llama", "llamo", "llamaba", "apellida"].includes(before) && ["se", "me", "te"].includes(t.form(i - 2)));
    if (isNaming) return kind & k.FUNCTION ? 0 : 2.6;
    if (isKin && !VAGUE_KIN.has(before)) return kind & (k.NAME | k.UNKNOWN) || !isSmall ? (kind & k.GIVEN ? 2 : 1.6) : 0;
    if (isKin) return isSmall ? 0.3 : 0.8;
    if (cues.determiner.has(before)) return kind & k.WORD ? -1.2 : kind & k.UNKNOWN ? -0.5 : 0;
    if (["and", "y"].includes(before) && ["me", "i", "yo"].includes(t.form(i - 2)) && kind & k.GIVEN) return 2;
    return cues.with.has(before) ? (isSmall ? 0.6 : 0.9) : 0;
  }

  /** Points for a name that is a word as well, from the place where it stands: "hope got suspended". */
  function everyday(t, i) {
    const { form } = t.at(i);
    const after = t.form(i + 1);
    const isVague = cues.seasons.has(form);
    let total = object(t, i, isVague);
    const begins = t.opens(i) || cues["clause-before"].has(t.form(i - 1)) || t.gap(i - 1).includes(",");
    if (t.gap(i) === " " && begins && cues["person-verb-after"].has(after)) {
      if (MODALS.has(form)) total += cues["not-after-modals"].has(after) ? 0 : 3;
      else if (!isVague || !cues[cues.times.has(form) ? "not-of-times" : "not-of-virtues"].has(after)) total += 2.4;
    }
    if (t.isPossessive(i) && (t.kind(i + 1) & k.KIN || cues.belongings.has(after))) total += 2.2;
    if (isVague && cues["not-people"].has(after)) total -= 3;
    return total;
  }

  function object(t, i, isVague) {
    const { kind, form } = t.at(i);
    const before = t.form(i - 1);
    if (!i || !cues["person-object-before"].has(before) || t.gap(i - 1) !== " ") return 0;
    if (kind & k.FUNCTION && !["will", "may"].includes(form)) return 0;
    if (AND.has(before) || (["from", "con", "likes", "hates", "saw", "with"].includes(before) && isVague)) return 0;
    const ends = t.gap(i).trim() !== "" || t.gap(i) === "\n" || cues["person-object-after"].has(t.form(i + 1));
    return ends ? (kind & k.FUNCTION ? 2.8 : 2.2) : 0;
  }

  function isInCompany(t, i) {
    return [[i + 1, i + 2], [i - 1, i - 2]].some(([link, other]) => {
      const kind = t.kind(other);
      return AND.has(t.form(link)) && kind & k.NAME && !(kind & (k.WORD | k.LEAVE)) && Math.abs(t.at(other).start - t.at(i).start) < 40;
    });
  }

  /** "Ms. K", "Coach R", "maestra Lupe": a title and the name behind it. */
  function titled(t, i) {
    const kind = t.kind(i);
    const isStrict = Boolean(kind & k.STRICT);
    if (!(isStrict ? [" ", ". ", ".", "  "] : [" ", "  "]).includes(t.gap(i))) return null;
    if (kind & k.LOWER && ["miss", "don", "sir"].includes(t.form(i)) && !isTitleInSmallLetters(t, i)) return null;
    const j = isStrict && t.kind(i + 1) & k.TITLE && [" ", ". "].includes(t.gap(i + 1)) ? i + 2 : i + 1;
    if (!(isStrict ? followsStrictly(t, j) : followsLoosely(t, i, j))) return null;
    return hitOf(t, i, extent(t, j), "title", isStrict || Boolean(t.kind(j) & k.CAP));
  }

  function isTitleInSmallLetters(t, i) {
    const after = t.kind(i + 1);
    if (t.form(i) === "miss" && t.kind(i - 1) & k.FUNCTION && !["and", "but", "with", "by", "to", "is"].includes(t.form(i - 1))) return false;
    return after & (k.NAME | k.UNKNOWN | k.CAP) && !(after & (k.FUNCTION | k.LEAVE));
  }

  function followsStrictly(t, j) {
    const { kind, form } = t.at(j);
    if (!kind || kind & k.DIGITS) return false;
    if (kind & k.SHAPED) return !(kind & k.FUNCTION && !(kind & k.NAME));
    if (form.length === 1) return !["i", "a", "y", "o"].includes(form);
    if (["mr", "mrs", "ms", "mx", "don", "dona"].includes(t.form(j - 1))) return !(kind & (k.FUNCTION | k.SAID));
    return !(kind & (k.FUNCTION | k.LEAVE | k.SAID)) && (!(kind & k.WORD) || Boolean(kind & k.NAME));
  }

  function followsLoosely(t, i, j) {
    const { kind, form } = t.at(j);
    if (!kind || kind & k.DIGITS || t.opens(j)) return false;
    if (kind & k.INITIAL) return form !== "i" && (form !== "a" || Boolean(t.kind(i) & k.SHAPED));
    if (kind & k.CAP) {
      if (kind & k.LEAVE && !(kind & k.NAME && t.kind(i) & k.SHAPED)) return false;
      return Boolean(kind & (k.NAME | k.UNKNOWN)) || Boolean(t.kind(i) & k.CAP && !(kind & (k.FUNCTION | k.KIN | k.SAID)));
    }
    if (kind & k.CAPS && !t.isLoud(j)) return Boolean(kind & (k.NAME | k.UNKNOWN)) && !(kind & k.LEAVE);
    if (form.length === 1) return !["i", "a", "y", "o", "e", "u", "w", "n", "s", "t"].includes(form);
    if (cues["family-behind-title"].has(form) && !["teacher", "mama", "papa"].includes(t.form(i))) return true;
    return Boolean(kind & k.NAME) && !(kind & (k.WORD | k.FUNCTION | k.LEAVE | k.SAID));
  }

  /** A single capital that acts like a person: "J. said", "T.J.". */
  function initial(t, i) {
    const { form, end } = t.at(i);
    const isDotted = t.text[end] === ".";
    if (["i", "a"].includes(form) && !isDotted) return null;
    const next = t.at(i + 1);
    if (t.gap(i) === "." && next.kind & k.INITIAL && t.text[next.end] === ".") {
      if (cues["no-initials"].has(form + next.form) || (t.opens(i) && ["q", "a"].includes(form))) return null;
      const last = extent(t, i + 1);
      const hit = hitOf(t, i, last, "initials", true);
      return last > i + 1 ? hit : { ...hit, end: hit.end + 1 };
    }
    const isSaying = cues["said-strong"].has(next.form) && [" ", ". "].includes(t.gap(i)) && !(t.kind(i - 1) & k.KIN);
    return isSaying && (isDotted || !t.opens(i)) ? hitOf(t, i, i, "initial", false) : null;
  }

  /** The last word of the name that begins at word i: family names, particles and initials belong to it. */
  function extent(t, i) {
    const isSmall = Boolean(t.kind(i) & k.LOWER) || Boolean(t.kind(i) & k.CAPS && t.isLoud(i));
    let last = i;
    while (last - i < REACH && last + 1 < t.words.length) {
      const isDotted = t.gap(last) === ". " && t.kind(last) & k.INITIAL;
      if (!isDotted && (!t.isJoined(last) || t.isPossessive(last))) break;
      if (continues(t, last + 1, isSmall) || (t.gap(last) === "-" && t.kind(last + 1) & k.CAP)) last += 1;
      else if (t.kind(last + 1) & k.PARTICLE && t.isJoined(last + 1) && isFamily(t, last + 2, isSmall)) last += 2;
      else if (["de", "von", "van"].includes(t.form(last + 1)) && ["la", "los", "las", "der", "den"].includes(t.form(last + 2)) && isFamily(t, last + 3, isSmall)) last += 3;
      else break;
    }
    return last;
  }

  const HEADS = k.SCHOOL_AFTER | k.SCHOOL_BEFORE | k.STREET_BEFORE;

  function continues(t, j, isSmall) {
    const { kind, form } = t.at(j);
    const isFamilyName = kind & k.FAMILY && !(kind & HEADS) && t.kind(j - 1) & k.GIVEN && !(t.kind(j - 1) & k.LANDSCAPE);
    if (kind & (HEADS | k.STREET_AFTER | k.LANDSCAPE) && !isFamilyName) return false;
    if (kind & k.INITIAL && !["i", "y"].includes(form)) return true;
    if (kind & (k.LEAVE | k.FUNCTION) && !(kind & k.FAMILY && kind & k.CAP && !(kind & k.LEAVE))) return false;
    if (isSmall) return Boolean(kind & k.NAME) && !(kind & k.WORD);
    return Boolean(kind & k.SHAPED && kind & (k.NAME | k.UNKNOWN)) && !(kind & k.SAID);
  }

  function isFamily(t, j, isSmall) {
    const kind = t.kind(j);
    if (isSmall) return Boolean(kind & k.FAMILY) && !(kind & (k.WORD | k.TOWN));
    return Boolean(kind & k.CAP) && !(kind & (k.LEAVE | k.FUNCTION | k.REGION));
  }

  return person;
};
