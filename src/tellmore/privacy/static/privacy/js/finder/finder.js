// The small finder: what could name somebody in a line that is being typed, found on the device alone.
// The large one (privacy/domain) reads every note again before a person clears it; this one may find less.

import { Pattern } from "../../../ui/js/coach/pattern.js";
import { Words } from "./words.js";

const NOT_INITIALS = new Set(["i", "a", "y", "o", "e", "u"]);
const BITS = new Set(["s", "t", "n", "w", "d", "x", "p", "q"]); // what is left of words typed in a hurry
const NUMBERED = /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|zero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|cero)\b|@|www|:\/\/|_|\.\p{L}|at .{1,40} (?:dot|punto)|arroba/iu;

const PIECE = 400; // letters at a time
const AROUND = 120; // and as many beside them, for what stands across an edge

const set = (text) => new Set(text.split(" "));
const sets = (texts) => Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, set(text)]));

/** A finder from the data of `privacy/domain/phone.py`: text → [{start, end, type, rule}], code points. */
export function finderOf(data) {
  const lists = { ...sets(data.names), ...sets(data.places), leave: set(data.leave), cues: sets(data.cues) };
  const patterns = data.patterns.map((one) => ({ ...one, regex: new RegExp(new Pattern(one.expression, { written: true }).source, "giud") }));
  return (text) => {
    const words = new Words(text);
    const look = new Look(words, lists);
    const hits = settled([...shaped(text, patterns), ...named(look)]);
    return inPoints(text, settled([...hits, ...again(words, hits, lists)]));
  };
}

/** Things with a shape of their own, looked for piece by piece: what a pattern costs stays in proportion. */
function* shaped(text, patterns) {
  for (let from = 0; from < text.length; from += PIECE) {
    const before = Math.max(0, from - AROUND);
    const piece = text.slice(before, from + PIECE + AROUND);
    if (!NUMBERED.test(piece)) continue;
    for (const { regex, type, rule, group } of patterns) {
      for (const found of piece.matchAll(regex)) {
        const place = found.indices[group]?.map((at) => at + before);
        if (place && place[1] > place[0] && place[0] >= from && place[0] < from + PIECE) yield { start: place[0], end: place[1], type, rule };
      }
    }
  }
}

function* named(look) {
  for (let i = 0; i < look.words.length; i += 1) {
    const hit = look.school(i) ?? look.street(i) ?? look.organization(i) ?? look.employer(i) ?? look.titled(i) ?? look.place(i) ?? look.person(i);
    if (!hit) continue;
    yield hit;
    while (look.words.at(i + 1).start >= 0 && look.words.at(i + 1).start < hit.end) i += 1;
  }
}

/** The rules, each asked about the word at one place. */
class Look {
  constructor(words, lists) {
    this.words = words;
    this.lists = lists;
  }

  is(i, cue) {
    return this.lists.cues[cue].has(this.words.form(i));
  }

  isLeft(i) {
    return this.lists.leave.has(this.words.form(i)) || this.is(i, "function");
  }

  isTitle(i) {
    return this.is(i, "title-strict") || this.is(i, "title-loose");
  }

  opens(i) {
    return this.words.opens(i, this.isTitle(i - 1) || this.words.form(i - 1).length === 1);
  }

  isName(i) {
    return this.lists.given.has(this.words.form(i)) || this.lists.family.has(this.words.form(i));
  }

  mayBeName(i) {
    const form = this.words.form(i);
    return this.isName(i) || this.lists.also_words.has(form) || this.is(i, "word-names");
  }

  /** A capital that is no month, subject, product or grammar. */
  isProper(i) {
    const word = this.words.at(i);
    if (!word.isCapital || word.isNumber || this.isLeft(i) || this.lists.regions.has(word.form)) return false;
    return !word.isCaps || word.form.length === 1 || this.words.loud(i) ? true : this.isName(i);
  }

  hit(i, j, type, rule) {
    return { start: this.words.at(i).start, end: this.words.at(j).end, type, rule };
  }

  /** The last word of the name that begins at i. */
  lastOf(i) {
    let last = i;
    for (;;) {
      let next = last + 1;
      const gap = this.words.gap(last);
      if (!this.words.joins(last) && !(gap === ". " && this.words.form(last).length === 1)) return last;
      while (this.is(next, "particles") && this.words.joins(next) && next < last + 3) next += 1;
      const word = this.words.at(next);
      const small = !word.isCapital && !this.words.at(last).isCapital && this.lists.family.has(word.form);
      const large = this.isProper(next) && !this.is(next, "school-after") && !this.is(next, "street-after") && (this.words.at(last).isCapital || this.isName(next));
      if (this.words.at(last).isOwned || !(small || large) || next > i + 5) return last;
      last = next;
    }
  }

  titled(i) {
    const strict = this.is(i, "title-strict");
    if (!strict && !this.is(i, "title-loose")) return null;
    if (![" ", ". ", "."].includes(this.words.gap(i)) || (!strict && this.words.gap(i) !== " ")) return null;
    const title = this.words.at(i);
    const name = this.words.at(i + 1);
    if (name.isNumber || !name.form) return null;
    const single = name.form.length === 1;
    if (single && (name.isCapital ? !["i", "a"].includes(name.form) : !NOT_INITIALS.has(name.form) && (strict || !BITS.has(name.form)))) return this.hit(i, this.lastOf(i + 1), "PERSON", "title");
    if (single) return null;
    const capital = name.isCapital && !this.isLeft(i + 1) && (strict || this.mayBeName(i + 1) || (title.isCapital && !title.isCaps) || !this.opens(i + 1));
    const small = !name.isCapital && !this.isLeft(i + 1) && (this.isName(i + 1) || this.is(i + 1, "family-behind-title")) && !(["miss", "don", "sir"].includes(title.form) && !this.isName(i + 1));
    return capital || small ? this.hit(i, this.lastOf(i + 1), "PERSON", "title") : null;
  }

  person(i) {
    const word = this.words.at(i);
    if (word.form.length === 1) return this.initial(i);
    if (word.isNumber || (this.isLeft(i) && !this.is(i, "word-names")) || (this.is(i, "function") && !this.standsAlone(i))) return null;
    return this.weight(i) >= 1 ? this.hit(i, this.lastOf(i), "PERSON", "name") : null;
  }

  /** "Will is his", "thinks Hope said": grammar that a capital and the words around it make a name. */
  standsAlone(i) {
    if (!this.words.at(i).isCapital || !this.is(i, "word-names")) return false;
    const acts = this.is(i + 1, "said-strong") || this.is(i + 1, "person-verb-after") || ["is", "was", "has", "had", "es"].includes(this.words.form(i + 1));
    return (acts && this.words.gap(i) === " " && !this.is(i, "seasons")) || (!this.opens(i) && this.is(i - 1, "kin"));
  }

  /** One letter that acts like somebody: "J. said", "my friend K". */
  initial(i) {
    const { form, isCapital } = this.words.at(i);
    const next = this.words.at(i + 1);
    const pair = this.words.gap(i) === "." && next.form.length === 1 && next.isCapital === isCapital && this.words.text[next.end] === ".";
    if (pair && !this.lists.cues["no-initials"].has(form + next.form) && this.words.gap(i - 1) !== ".") return { ...this.hit(i, i + 1, "PERSON", "initials"), end: next.end + 1 };
    if (!isCapital || NOT_INITIALS.has(form)) return null;
    const kin = this.is(i - 1, "kin") && this.words.gap(i - 1) === " ";
    const said = this.is(i + 1, "said-strong") && [" ", ". "].includes(this.words.gap(i));
    return kin || said ? this.hit(i, i, "PERSON", "initial") : null;
  }

  /** How much speaks for a person: the lists, the shape, and who stands beside. */
  weight(i) {
    const { form, isCapital, isCaps, isOwned } = this.words.at(i);
    const shouted = isCaps && this.words.loud(i);
    const small = !isCapital || shouted;
    const opening = this.opens(i);
    let weight = -3;
    if (this.lists.given.has(form)) weight = form.length > 3 || (!small && !isCaps) ? 1.5 : 0;
    else if (this.lists.family.has(form)) weight = small ? (form.length > 4 ? 0.5 : -0.5) : isCaps ? (form.length > 4 ? 1 : -1) : 1.5;
    else if (this.mayBeName(i)) weight = small ? -1.2 : opening ? (this.lists.own.has(form) ? 0.5 : -0.4) : this.lists.own.has(form) || this.is(i, "word-names") ? 1.1 : 0.5;
    else if (this.isUnknown(i) && !small && !isCaps && !opening) weight = 0.4;
    if (small && this.is(i, "rarely-name")) weight = Math.min(weight, -2);
    if (weight <= -3) return weight;
    if (this.is(i, "function")) return 1;
    return weight + this.company(i, small) + (isOwned && !small ? 0.6 : 0);
  }

  /** A word that no list of ours holds. */
  isUnknown(i) {
    const { form } = this.words.at(i);
    return form.length > 2 && !this.mayBeName(i) && !this.lists.towns.has(form);
  }

  company(i, small) {
    const before = this.words.gap(i - 1) === " " ? i - 1 : -1;
    const after = this.words.gap(i) === " " ? i + 1 : -1;
    let found = 0;
    if (before >= 0) {
      if (this.is(before, "named-before") || (["is", "es"].includes(this.words.form(before)) && ["name", "nombre"].includes(this.words.form(before - 1))) || (["llama", "llamo", "llamaba"].includes(this.words.form(before)))) found += 2.4;
      else if (this.is(before, "kin") && !this.is(before, "school-after")) found += small ? 1.3 : 1.6;
      else if (this.is(before, "with")) found += small || this.isUnknown(i) ? 0.3 : 0.6;
    }
    if (after >= 0) {
      if (this.is(after, "said-strong")) found += small ? 1.3 : 1.4;
      else if (this.is(after, "person-verb-after")) found += 0.4;
      if (["is", "was", "es", "era"].includes(this.words.form(after)) && ["my", "his", "her", "our", "mi", "su"].includes(this.words.form(after + 1)) && this.is(after + 2, "kin")) found += 2;
      const next = this.words.at(after);
      if (!small && next.isCapital && !next.isCaps && this.isProper(after) && (this.isName(after) || !this.mayBeName(after))) found += this.isName(after) || !this.opens(i) ? 1 : 0.4;
    }
    if (["will", "may", "mark", "can", "grant", "chance"].includes(this.words.form(i)) && after >= 0 && this.is(after, "function") && !["is", "was", "has", "had", "es"].includes(this.words.form(after))) found -= 3;
    for (const [link, other] of [[i + 1, i + 2], [i - 1, i - 2]]) {
      if (["and", "y", "n", "e", "&"].includes(this.words.form(link)) && this.lists.given.has(this.words.form(other))) found += 1;
    }
    return found;
  }

  /** "Lincoln High", "Escuela Benito Juárez". */
  school(i) {
    if (this.is(i, "school-before") && !this.opens(i + 1)) {
      let last = i;
      let next = i + 1;
      while (this.words.joins(next - 1) && next < i + 7 && (this.isProper(next) || (this.is(next, "particles") && (this.isProper(next + 1) || this.is(next + 1, "particles"))) || (this.is(next, "school-before") && this.words.at(next).isCapital))) {
        if (this.isProper(next)) last = next;
        next += 1;
      }
      if (last > i && this.isProper(last)) return this.hit(i, last, "SCHOOL", "school");
    }
    if (this.is(i, "school-before") && this.words.joins(i) && this.words.at(i + 1).isNumber && /^\d{1,3}$/.test(this.words.form(i + 1))) return this.hit(i, i + 1, "SCHOOL", "school");
    if (!this.words.at(i).isCapital) return this.schoolInSmallLetters(i);
    if (!this.isProper(i) || this.is(i, "school-after") || this.is(i, "no-school")) return null;
    let head = i + 1;
    while (this.words.joins(head - 1) && head < i + 4 && this.isProper(head) && !this.is(head, "school-after")) head += 1;
    if (!this.words.joins(head - 1) || !this.is(head, "school-after")) return null;
    if (this.is(head, "school-weak") && !this.words.at(head).isCapital && !this.mayBeName(i)) return null;
    if (["college", "school", "schools"].includes(this.words.form(head)) && this.opens(i) && !this.isName(i)) return null;
    while (this.words.joins(head) && this.is(head + 1, "school-after")) head += 1;
    return this.hit(i, head, "SCHOOL", "school");
  }

  /** "went to mountain view elementary": behind "to", "at" and their kind, and before a word for a school. */
  schoolInSmallLetters(i) {
    if (!["to", "at", "from", "for", "near", "by"].includes(this.words.form(i - 1)) || !this.words.joins(i - 1)) return null;
    if (this.is(i, "function") || this.is(i, "school-after") || this.isLeft(i)) return null;
    for (let head = i + 1; head < i + 3 && this.words.joins(head - 1); head += 1) {
      const form = this.words.form(head);
      if (this.is(head, "function")) return null;
      if (!["elementary", "elem", "middle", "academy", "high"].includes(form) || (this.is(head, "school-weak") && !this.mayBeName(i) && form !== "middle" && !this.is(head + 1, "school-after"))) continue;
      while (this.words.joins(head) && this.is(head + 1, "school-after")) head += 1;
      return this.hit(i, head, "SCHOOL", "school");
    }
    return null;
  }

  /** "12 Birch St", "calle Juárez 14". */
  street(i) {
    if (this.words.at(i).isNumber && this.words.joins(i)) {
      for (let head = i + 2; head < i + 5 && this.words.joins(head - 1); head += 1) {
        const between = this.words.at(head - 1);
        if (between.form && this.is(head, "street-after") && !this.is(head - 1, "function") && !(this.words.form(head).length < 3 && !this.words.at(head).isCapital && !this.mayBeName(head - 1))) return this.hit(i, head, "ADDRESS", "street");
      }
    }
    if (["on", "off", "en"].includes(this.words.form(i - 1)) && this.is(i - 2, "lives") && this.words.joins(i) && this.is(i + 1, "street-after")) return this.hit(i, i + 1, "ADDRESS", "street");
    if (!this.is(i, "street-before") || !this.words.joins(i)) return null;
    if (this.words.form(i) === "calle") {
      for (let end = i + 2; end < i + 5 && this.words.joins(end - 1); end += 1) if (/^\d+$/.test(this.words.form(end))) return this.hit(i, end, "ADDRESS", "street");
    }
    let last = i;
    let next = i + 1;
    while (this.words.joins(next - 1) && next < i + 6 && (this.isProper(next) || this.words.at(next).isNumber || (this.is(next, "particles") && this.isProper(next + 1)))) last = next++;
    return last > i ? this.hit(i, last, "ADDRESS", "street") : null;
  }

  organization(i) {
    if (!this.isProper(i) || this.is(i, "organization-after")) return null;
    let head = i + 1;
    while (this.words.joins(head - 1) && head < i + 4 && this.isProper(head) && !this.is(head, "organization-after")) head += 1;
    if (!this.words.joins(head - 1) || !this.is(head, "organization-after") || !this.words.at(head).isCapital || this.opens(i) && head === i + 1 && !this.mayBeName(i)) return null;
    return this.hit(i, head, "ORGANIZATION", "organization");
  }

  /** "works at Morales Tires". */
  employer(i) {
    if (!this.is(i, "works") || !["at", "for", "en"].includes(this.words.form(i + 1))) return null;
    const first = i + 2;
    if (!this.isProper(first) && !this.is(first, "companies")) return null;
    let last = first;
    while (this.words.joins(last) && this.isProper(last + 1) && last < first + 3) last += 1;
    return this.hit(first, last, "ORGANIZATION", "employer");
  }

  place(i) {
    const { form, isCapital } = this.words.at(i);
    const isWord = this.lists.towns_also.has(form);
    if ((!isWord && !this.lists.towns.has(form)) || this.isLeft(i)) return null;
    const to = this.words.gap(i - 1) === " " && this.is(i - 1, "place-before");
    const moved = to && ["lives", "moved"].some((cue) => this.is(i - 2, cue) || this.is(i - 3, cue));
    return (isCapital && !this.opens(i) && (to || (!isWord && !this.isName(i)))) || moved ? this.hit(i, i, "LOCATION", "town") : null;
  }
}

/** A name found once is found wherever it stands in the same text. */
function* again(words, hits, lists) {
  const seen = new Set();
  const people = hits.filter(({ type, rule }) => type === "PERSON" && !rule.startsWith("initial"));
  let at = 0;
  for (const word of words.all) {
    while (at < people.length && people[at].end <= word.start) at += 1;
    const isInside = at < people.length && people[at].start <= word.start;
    if (isInside && word.form.length > 2 && (lists.given.has(word.form) || lists.family.has(word.form))) seen.add(word.form);
  }
  for (const word of words.all) if (seen.has(word.form)) yield { start: word.start, end: word.end, type: "PERSON", rule: "again" };
}

/** In order, without overlaps; what was given first stays. */
function settled(hits) {
  const kept = [];
  for (const hit of hits) {
    const at = placeOf(hit.start, kept);
    if (kept[at - 1]?.end > hit.start || kept[at]?.start < hit.end) continue;
    kept.splice(at, 0, hit);
  }
  return kept;
}

/** How many of the sorted hits begin before a place. */
function placeOf(start, kept) {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (kept[middle].start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Offsets of a browser, which count an emoji twice, as code points. */
function inPoints(text, hits) {
  let at = 0;
  let points = 0;
  const upTo = (place) => {
    while (at < place) {
      at += text.codePointAt(at) > 0xffff ? 2 : 1;
      points += 1;
    }
    return points;
  };
  return hits.map((hit) => ({ ...hit, start: upTo(hit.start), end: upTo(hit.end) }));
}
