import assert from "node:assert/strict";
import { test } from "node:test";

import { leftOver, makeDraft } from "../static/capture/js/draft.js";

const line = (id, text, edited = 0) => ({ id, text, kind: "verbatim", edited });

function device() {
  const drafts = new Map();
  return {
    drafts,
    store: {
      find: async (session) => structuredClone(drafts.get(session)) ?? null,
      keep: async (session, draft) => void drafts.set(session, structuredClone(draft)),
      drop: async (session) => void drafts.delete(session),
    },
  };
}

function tabOf(store, tab, lines, typing = "") {
  const state = { note: { lines, said: [] }, base: 1, begun: null, isSent: false, typing, absorbed: 0 };
  const hold = (_name, work) => work();
  const absorb = (all, base, begun) => {
    state.note = { ...state.note, lines: all };
    state.base = Math.max(state.base, base);
    state.begun ??= begun;
    state.absorbed += 1;
  };
  return { state, draft: makeDraft({ store, session: "s", tab, hold, absorb, read: () => state }) };
}

const texts = (draft) => draft.note.lines.map((one) => one.text);

test("two tabs without a network keep what both wrote", async () => {
  const { store, drafts } = device();
  const one = tabOf(store, "one", [line("a", "from one")]);
  const two = tabOf(store, "two", [line("b", "from two")]);

  await one.draft.keep();
  await two.draft.keep();

  assert.deepEqual(texts(drafts.get("s")), ["from two", "from one"]);
  assert.deepEqual(two.state.note.lines.length, 2);
});

test("keeping again absorbs nothing, and a removal stays removed", async () => {
  const { store, drafts } = device();
  const { state, draft } = tabOf(store, "one", [line("a", "typed")]);
  await draft.keep();

  state.note = { ...state.note, lines: [{ ...line("a", "typed", 1), removed: true }] };
  await draft.keep();

  assert.equal(state.absorbed, 0);
  assert.equal(drafts.get("s").note.lines[0].removed, true);
});

test("the newest words win when writings pile up", async () => {
  const { store, drafts } = device();
  const { state, draft } = tabOf(store, "one", []);

  const writings = ["a", "ab", "abc"].map((typed) => {
    state.typing = typed;
    return draft.keep();
  });
  await Promise.all(writings);

  assert.deepEqual(drafts.get("s").typing, { one: "abc" });
});

test("a writing that failed does not stop the next one", async () => {
  const { store, drafts } = device();
  const keep = store.keep;
  store.keep = async () => {
    throw new Error("no room");
  };
  const { draft } = tabOf(store, "one", [line("a", "typed")]);
  await assert.rejects(draft.keep());

  store.keep = keep;
  await draft.keep();

  assert.deepEqual(texts(drafts.get("s")), ["typed"]);
});

test("words typed in a closed tab go on in the next one, once", async () => {
  const { store, drafts } = device();
  await tabOf(store, "closed", [], "half a sent").draft.keep();

  const next = tabOf(store, "next", []);
  const opened = await next.draft.open();
  next.state.typing = opened.typing;
  await next.draft.keep();

  assert.deepEqual(drafts.get("s").typing, { next: "half a sent" });
});

test("a draft that arrived is dropped when the talk is closed", async () => {
  const { store, drafts } = device();
  const { state, draft } = tabOf(store, "one", [line("a", "typed")]);
  state.isSent = true;
  await draft.keep();

  assert.equal(await leftOver(store, "s"), false);
  assert.equal(drafts.size, 0);
});

for (const [name, values] of [["a line that never arrived", { isSent: false }], ["a line that was begun", { isSent: true, typing: "but" }]]) {
  test(`${name} is told about and stays`, async () => {
    const { store, drafts } = device();
    const { state, draft } = tabOf(store, "one", [line("a", "typed")]);
    Object.assign(state, values);
    await draft.keep();

    assert.equal(await leftOver(store, "s"), true);
    assert.equal(drafts.size, 1);
  });
}

test("the first word of any tab begins the talk, and a tab that takes it in knows so", async () => {
  const { store, drafts } = device();
  const first = tabOf(store, "one", [line("a", "first")]);
  const later = tabOf(store, "two", []);
  first.state.begun = { since: 1_000, version: 2 };
  await first.draft.keep();

  await later.draft.keep();
  const taken = later.state.begun;
  later.state.begun = { since: 9_000, version: 3 };
  await later.draft.keep();

  assert.deepEqual(taken, { since: 1_000, version: 2 });
  assert.deepEqual(drafts.get("s").begun, { since: 1_000, version: 2 });
});

test("a page that was only looked at has begun nothing", async () => {
  const { store } = device();
  const { draft } = tabOf(store, "one", [], "half a sent");

  await draft.keep();

  assert.equal((await draft.open()).begun, null);
});
