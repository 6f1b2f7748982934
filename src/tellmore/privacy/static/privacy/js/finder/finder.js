// Finds, in the page, words that could name somebody while they are typed. It finds less than the server, which
// looks again at everything; nothing of the text leaves the device for it. Only a sentence that changed is read.

import { makePeople } from "./people.js";
import { makePlaces } from "./places.js";
import { readShapes, shapesIn } from "./shapes.js";
import { k, makeReader } from "./words.js";
import { readLists } from "./lists.js";

const LONGEST = 400; // letters of a piece: a sentence without an end is cut at a space,
const AROUND = 120; // and as many letters beside the cut are read with it
const MOST_REMEMBERED = 4_000; // pieces; the longest text has fewer
const SHORTEST_NAME = 3;
const ENDS = /\n+|[.!?]{1,5}["”)]{0,3}\s{1,20}/g; // with limits, so that no text makes it slow
const LONG_WORD = /^[\p{L}\p{N}]{4}$/u; // "Mrs." ends no sentence

/** A finder from the data of `privacy/domain/phone.py`: text → [{start, end, type, rule, sure}], in code points. */
export function finderOf(data) {
  const lists = readLists(data);
  const read = makeReader(lists);
  const shapes = readShapes(lists);
  const person = makePeople(lists.cues);
  const place = makePlaces(lists.cues, lists.places);
  let known = new Map();

  function look(text) {
    const t = read(text);
    const hits = settled(shapesIn(text, t.words, shapes));
    let done = -1;
    const named = [];
    for (let i = 0; i < t.words.length; i += 1) {
      const { start, end, kind } = t.words[i];
      if (kind & k.DIGITS || start < done || hits.some((hit) => hit.start < end && start < hit.end)) continue;
      const hit = place(t, i) ?? person(t, i);
      if (!hit) continue;
      while (named.length && named.at(-1).end > hit.start) named.pop();
      named.push(hit);
      done = hit.end;
    }
    return { words: t.words, hits: settled([...hits, ...named]) };
  }

  /** What a piece says, read with what stands beside it; offsets are those of the text it was read with. */
  function pieceOf(text, { from, start, end, to }) {
    const around = text.slice(from, to);
    const name = `${start - from} ${end - from} ${around}`;
    let held = known.get(name);
    if (!held) {
      if (known.size > MOST_REMEMBERED) known = new Map();
      const inside = (one) => one.start >= start - from && one.start < end - from;
      const { words, hits } = look(around);
      held = { words: words.filter(inside), hits: hits.filter(inside), names: namesOf(words, hits) };
      known.set(name, held);
    }
    return held;
  }

  /** A name found once is found everywhere in the text. */
  function agreed(pieces) {
    const names = new Map();
    for (const { held } of pieces) for (const [form, type] of held.names) if (!names.has(form)) names.set(form, type);
    const key = [...names].join();
    const hits = [];
    let done = 0;
    for (const { from, held } of pieces) {
      if (held.key !== key) Object.assign(held, { key, settled: settled([...held.hits, ...again(held.words, names)]) });
      for (const hit of held.settled) {
        if (hit.start + from < done) continue;
        done = hit.end + from;
        hits.push({ ...hit, start: hit.start + from, end: done });
      }
    }
    return hits;
  }

  const again = (words, names) =>
    words
      .filter(({ form, kind }) => names.has(form) && mayStand(kind))
      .map(({ start, end, form, kind }) => ({ start, end, type: names.get(form), rule: "agreement", sure: !(kind & k.WORD) }));

  return (text) => {
    const pieces = cut(text).map((piece) => ({ from: piece.from, held: pieceOf(text, piece) }));
    return inCodePoints(text, agreed(pieces));
  };
}

const mayStand = (kind) => !(kind & (k.FUNCTION | (kind & k.LOWER ? k.WORD | k.LEAVE : 0)));

function namesOf(words, hits) {
  const names = new Map();
  for (const hit of hits) {
    if (!["PERSON", "SCHOOL", "LOCATION"].includes(hit.type)) continue;
    for (const { start, end, form, kind } of words) {
      if (start < hit.start || end > hit.end || form.length < SHORTEST_NAME) continue;
      if (kind & (k.DIGITS | k.FUNCTION | k.TITLE | k.PARTICLE | k.SCHOOL_AFTER | k.SCHOOL_BEFORE | k.STREET_AFTER | k.FILLER)) continue;
      const isOwn = hit.type === "PERSON" || (kind & (k.NAME | k.UNKNOWN | k.TOWN) && !(kind & k.WORD));
      if (isOwn && !names.has(form)) names.set(form, hit.type);
    }
  }
  return names;
}

/** The sentences of a text as pieces [start, end), none longer than a limit; [from, to) is read with each. */
export function cut(text) {
  const sentences = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(ENDS)) {
    if (end[0] !== "\n" && !LONG_WORD.test(text.slice(Math.max(0, index - 4), index))) continue;
    sentences.push([start, index + end.length]);
    start = index + end.length;
  }
  sentences.push([start, text.length]);
  return sentences.filter(([from, to]) => from < to).flatMap(([from, to]) => shortened(text, from, to));
}

function shortened(text, first, last) {
  const pieces = [];
  for (let start = first; start < last; start = pieces.at(-1).end) {
    const space = text.slice(start, start + LONGEST).lastIndexOf(" ");
    const end = last - start <= LONGEST ? last : start + (space > 0 ? space + 1 : LONGEST);
    pieces.push({ start, end, from: Math.max(first, start - AROUND), to: Math.min(last, end + AROUND) });
  }
  return pieces;
}

/** In order, without overlaps: what was given first stays, a later one yields. */
function settled(hits) {
  const kept = [];
  for (const hit of hits) if (!kept.some((other) => hit.start < other.end && other.start < hit.end)) kept.push(hit);
  return kept.sort((one, other) => one.start - other.start);
}

/** The server counts code points; a browser counts an emoji as two. */
function inCodePoints(text, hits) {
  let at = 0;
  let count = 0;
  const upTo = (place) => {
    for (; at < place; at += text.codePointAt(at) > 0xffff ? 2 : 1) count += 1;
    return count;
  };
  return hits.map((hit) => ({ ...hit, start: upTo(hit.start), end: upTo(hit.end) }));
}
