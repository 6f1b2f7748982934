// Schools, streets, towns and regions: the plain cases of what the Python finder knows of places.

import { k } from "./words.js";

const REACH_BACK = 4;
const PLAIN_GAPS = [" ", ". ", "-", "."];
const MOVED = new Set(["from", "to", "in", "en", "desde", "near"]);

export const makePlaces = (cues, places) => {
  /** The place or school that word i begins or is the head of, or null. */
  function place(t, i) {
    const { kind, form } = t.at(i);
    if (kind & k.SCHOOL_AFTER) {
      const hit = school(t, i);
      if (hit) return hit;
    }
    if (kind & k.SCHOOL_BEFORE) {
      const hit = escuela(t, i);
      if (hit) return hit;
    }
    if (kind & k.STREET_AFTER) {
      const hit = street(t, i);
      if (hit) return hit;
    }
    if (kind & k.STREET_BEFORE) {
      const hit = calle(t, i);
      if (hit) return hit;
    }
    if (places.has(form)) {
      const hit = several(t, i);
      if (hit) return hit;
    }
    return kind & (k.TOWN | k.REGION) ? town(t, i) : null;
  }

  const hitOf = (t, first, last, type, rule, sure = true) => ({ start: t.at(first).start, end: t.at(last).end, type, rule, sure });

  function isProper(t, j) {
    const kind = t.kind(j);
    if (!(kind & k.SHAPED) || t.isLoud(j)) return false;
    return !(kind & k.FILLER && !(kind & (k.LANDSCAPE | k.NAME))) || (!t.opens(j) && !(kind & (k.FUNCTION | k.FILLER)));
  }

  /** The first word of the capitalised name that ends just before word i; i itself when there is none. */
  function properBefore(t, i, reach = REACH_BACK) {
    let first = i;
    while (first > 0 && i - first < reach && [" ", "-", "'s ", "’s "].includes(t.gap(first - 1)) && isProper(t, first - 1)) first -= 1;
    while (first < i && t.kind(first) & k.FILLER && !(t.kind(first) & k.LANDSCAPE)) first += 1;
    return first;
  }

  /** "Lincoln High", "Oak Grove Elementary". */
  function school(t, i) {
    const { form } = t.at(i);
    if (["ms", "es"].includes(form) && !(t.kind(i) & k.CAPS)) return null;
    if (["school", "schools"].includes(form) && t.kind(i - 1) & k.SCHOOL_AFTER) return null;
    const first = properBefore(t, i);
    if (first === i || cues["no-school"].has(t.form(first))) return null;
    if (cues["school-weak"].has(form)) {
      const isNamed = t.words.slice(first, i).some(({ kind }) => kind & (k.NAME | k.UNKNOWN | k.TOWN | k.REGION | k.LANDSCAPE));
      if (!isNamed || !(t.kind(i) & k.SHAPED)) return null;
    }
    let last = i;
    while (last - i < 3 && t.isJoined(last) && ["school", "schools", "academy", "high", "hs", "center", "campus"].includes(t.form(last + 1))) last += 1;
    return hitOf(t, first, last, "SCHOOL", "school", Boolean(t.kind(first) & k.SHAPED));
  }

  /** "Escuela Primaria Benito Juárez", "secundaria 12". */
  function escuela(t, i) {
    let j = i;
    while (t.gap(j) === " " && t.kind(j + 1) & k.SCHOOL_BEFORE) j += 1;
    if ([" ", " #"].includes(t.gap(j)) && t.kind(j + 1) & k.DIGITS && !(t.kind(i) & k.FUNCTION)) return hitOf(t, i, j + 1, "SCHOOL", "escuela");
    let last = j;
    while (last - j < 5 && t.gap(last) === " ") {
      const kind = t.kind(last + 1);
      if (kind & k.SHAPED && !t.isLoud(last + 1) && !(kind & k.LEAVE && !(kind & (k.NAME | k.WORD)))) last += 1;
      else if (["de", "del", "la", "los", "las", "y"].includes(t.form(last + 1)) && last > j && t.kind(last + 2) & k.CAP) last += 2;
      else break;
    }
    return last === j || t.form(i) === "kinder" ? null : hitOf(t, i, last, "SCHOOL", "escuela");
  }

  /** "1420 Alder St", "on Maple Avenue": a number or capitals before the street word. */
  function street(t, i) {
    const isSmall = cues["street-small"].has(t.form(i));
    let first = i;
    while (first > 0 && i - first < 4 && t.gap(first - 1) === " " && t.kind(first - 1) & k.SHAPED && !(t.kind(first - 1) & k.FILLER && t.opens(first - 1))) first -= 1;
    if (first < i && first > 0 && t.gap(first - 1) === " " && /^\d{1,6}$/.test(t.form(first - 1))) return hitOf(t, first - 1, i, "ADDRESS", "street");
    first = properBefore(t, i, 3);
    if (first === i || t.opens(first) || !isSmall || !(t.kind(i) & k.SHAPED) || t.isLoud(i)) return null;
    return hitOf(t, first, i, "ADDRESS", "street");
  }

  /** "calle Juárez 14": what follows up to a number, or capitals. */
  function calle(t, i) {
    let last = i;
    while (last - i < 5 && t.gap(last) === " ") {
      const kind = t.kind(last + 1);
      if (kind & k.DIGITS) return hitOf(t, i, last + 1, "ADDRESS", "street");
      const leads = t.kind(last + 1) & k.PARTICLE && t.kind(last + 2) & k.SHAPED;
      if (!leads && (!(kind & k.SHAPED) || t.isLoud(last + 1) || kind & k.FUNCTION)) break;
      last += 1;
    }
    return last === i || t.form(i) !== "calle" ? null : hitOf(t, i, last, "ADDRESS", "street");
  }

  /** A place name of several words from the lists, in capitals. */
  function several(t, i) {
    for (const words of places.get(t.form(i))) {
      const last = i + words.length - 1;
      if (last >= t.words.length || words.some((word, n) => t.form(i + n) !== word)) continue;
      const between = words.slice(1).map((_, n) => t.gap(i + n));
      if (!between.every((gap) => PLAIN_GAPS.includes(gap)) || t.isLoud(i)) continue;
      const isNamed = t.words.slice(i, last + 1).every(({ kind }) => kind & (k.SHAPED | k.PARTICLE));
      if (isNamed && t.kind(last) & k.SHAPED) return hitOf(t, i, last, "LOCATION", "place");
    }
    return null;
  }

  /** A single word from the lists of towns and regions. */
  function town(t, i) {
    const { kind } = t.at(i);
    if (kind & k.LEAVE) return null;
    const isPlaced = Boolean(t.kind(i - 1) & k.PREP) && t.gap(i - 1) === " ";
    const isCapital = Boolean(kind & k.SHAPED) && !t.isLoud(i);
    const isLived = isPlaced && Boolean((t.kind(i - 2) | t.kind(i - 3)) & k.LIVES);
    if (kind & k.REGION && !(kind & k.GIVEN) && (!(kind & k.WORD) || isCapital)) return hitOf(t, i, i, "LOCATION", "region", isCapital || isLived);
    if (isPlaced && isCapital && (isLived || MOVED.has(t.form(i - 1))) && !["to", "into"].includes(t.form(i - 1))) return hitOf(t, i, i, "LOCATION", "town");
    if (kind & (k.GIVEN | k.WORD) || (kind & k.FAMILY && !isPlaced)) return null;
    return hitOf(t, i, i, "LOCATION", "town");
  }

  return place;
};
