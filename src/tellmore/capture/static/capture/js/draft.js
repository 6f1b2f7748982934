// The draft of one note on this device. All tabs that have the note open share it, and none writes over
// what another one keeps: each writing takes in the lines that are new to it first.

import { mergedLines } from "./merge.js";

const locked = (name, work) => (globalThis.navigator?.locks ? navigator.locks.request(name, work) : work());

// `read()` answers {note, base, begun, isSent, typing}; `absorb(lines, base, begun)` is told what other tabs have
// written. `begun` tells of the first word that was kept, in whatever tab; null before it.
export function makeDraft({ store, session, tab, read, absorb, hold = locked }) {
  let last = Promise.resolve();
  let adopted = [];

  async function write() {
    const held = await store.find(session);
    if (held) takeIn(held);
    const { note, base, begun, isSent, typing } = read();
    const others = Object.entries(held?.typing ?? {}).filter(([name]) => name !== tab && !adopted.includes(name));
    adopted = [];
    const typed = Object.fromEntries(typing ? [...others, [tab, typing]] : others);
    await store.keep(session, { note, base, begun: held?.begun ?? begun, isSent, typing: typed });
  }

  function takeIn(held) {
    const mine = read().note.lines;
    const lines = mergedLines(mine, held.note.lines);
    const isNew = lines.length !== mine.length || lines.some((line, at) => line !== mine[at] && !isEqual(line, mine[at]));
    if (isNew) absorb(lines, held.base, held.begun ?? null);
  }

  return {
    // One writing at a time, each with the newest words; a writing that failed does not stop the next.
    keep: () => (last = last.catch(() => {}).then(() => hold(`draft:${session}`, write))),

    // What this device holds. Words that were typed and not kept, in whatever tab, go on in this one.
    async open() {
      const held = await store.find(session);
      if (!held) return null;
      adopted = Object.keys(held.typing ?? {});
      return { ...held, typing: Object.values(held.typing ?? {}).join("\n") };
    },
  };
}

const isEqual = (one, other) => JSON.stringify(one) === JSON.stringify(other);

// A note that is finished elsewhere: a draft that was received goes; one that was not must be told about.
export async function leftOver(store, session) {
  const held = await store.find(session);
  if (!held) return false;
  const isTyping = Object.values(held.typing ?? {}).some(Boolean);
  if (held.isSent && !isTyping) {
    await store.drop(session);
    return false;
  }
  return true;
}
