// The page on which a note is taken: every keystroke is kept on the device first, then sent.

import { namesSeen, openFinder } from "../../privacy/js/names_seen.js";
import { makeDraft } from "./draft.js";
import { makeList } from "./lines.js";
import { merged } from "./merge.js";
import { makeOutbox } from "./outbox.js";
import { newId } from "./seal.js";
import { openStore } from "./store.js";
import { fetchNote, sendNote } from "./sync.js";
import { cardsTouched, quietSeats, turns } from "./turns.js";

const KINDS = ["verbatim", "paraphrase", "observation", "reaction"];
const PATIENCE = 4_000; // how long leaving for the closing page waits for the network

const page = document.getElementById("listen");
const settings = JSON.parse(document.getElementById("talk").textContent);
const form = document.getElementById("new-line");
const where = document.getElementById("where");
const timer = document.querySelector(".timer");
const words = page.dataset;
const [verbatim, paraphrase, observation, reaction, passed, mark, more] = document.getElementById("icons").content.children;
const icons = { verbatim, paraphrase, observation, reaction, passed, mark, more };

let note = { questions: settings.questions, lines: [], said: [], promises: [], paused: 0 };
let base = 0;
let changes = 0; // counted, so that a draft knows whether its last change has arrived
let arrived = 0;
let probe = "";
// When the first word was kept, by this device's clock, and the version that was shown then; null before it.
let begun = timer.dataset.since ? { since: Date.parse(timer.dataset.since), version: settings.version } : null;

const drawLines = makeList({ list: document.getElementById("lines"), words, icons, change });

const store = await openStore();
const draft = makeDraft({
  store,
  session: settings.session,
  tab: newId(),
  read: () => ({ note, base, begun, isSent: arrived === changes, typing: form.elements.text.value }),
  absorb(lines, otherBase, otherBegun) {
    note = { ...note, lines };
    begun ??= otherBegun;
    base = Math.max(base, otherBase);
    changes += 1;
    draw();
    outbox.changed();
  },
});

const outbox = makeOutbox({
  async send() {
    const sent = changes;
    const answer = await sendNote(settings.urls.keep, { base, note, begun: told() });
    if (answer.state === "received") {
      arrived = sent;
      base = answer.revision;
      if (answer.note) note = merged(answer.note, note);
      draw();
    }
    return answer.state;
  },
  schedule(work, wait) {
    const id = setTimeout(work, wait);
    return { cancel: () => clearTimeout(id) };
  },
  tell,
});

function tell(state) {
  if (state === "erased") return void location.reload(); // the page that comes lets go of the draft
  where.dataset.state = state;
  where.classList.toggle("received", state === "received");
  where.querySelector("span").textContent = words[state] ?? state;
  document.getElementById("sign-in-again").hidden = state !== "signIn";
  document.getElementById("refused").hidden = state !== "refused";
  if (state === "received") keepDraft();
}

// The beginning is told as a duration: the clock of a device may be wrong.
const told = () => begun && { version: begun.version, secondsAgo: Math.max(0, Math.round((Date.now() - begun.since) / 1_000)) };

// A device that cannot keep a draft (no room left) still sends.
const keepDraft = () => draft.keep().catch(() => {});

async function changed() {
  changes += 1;
  begun ??= { since: Date.now(), version: settings.version };
  tick();
  draw();
  tell("saving");
  await keepDraft();
  tell("onDevice");
  outbox.changed();
}

function draw() {
  const standing = note.lines.filter((line) => !line.removed);
  drawLines(standing);
  for (const box of document.querySelectorAll("[data-said]")) box.checked = note.said.includes(box.dataset.said);
  const spoken = turns(standing, settings.seats);
  for (const place of document.querySelectorAll("[data-count]")) place.textContent = spoken.get(place.dataset.count) || "";
  const quiet = document.getElementById("quiet");
  if (quiet) {
    const names = quietSeats(spoken);
    quiet.textContent = names.length ? `${words.quiet} ${names.join(", ")}` : "";
  }
  const touched = cardsTouched(standing);
  for (const place of document.querySelectorAll("[data-done]")) place.textContent = touched.has(place.dataset.done) ? "✓" : "";
}

function change(id, values) {
  note = { ...note, lines: note.lines.map((line) => (line.id === id ? { ...line, ...values, edited: line.edited + 1 } : line)) };
  changed();
}

function add(values) {
  const line = { id: newId(), question: form.elements.question.value, kind: "verbatim", text: "", quote: false, seat: "", probe, passed: false, at: new Date().toISOString(), edited: 0, removed: false, ...values };
  note = { ...note, lines: [...note.lines, line] };
  probe = "";
  for (const pressed of document.querySelectorAll("[data-probe][aria-pressed]")) pressed.removeAttribute("aria-pressed");
  changed();
  document.getElementById("lines").lastElementChild?.scrollIntoView({ block: "nearest" });
}

function keepTyped() {
  const text = form.elements.text.value.trim();
  if (!text) return;
  form.elements.text.value = "";
  seen.clear();
  add({ kind: form.elements.kind.value, text, seat: document.querySelector("input[name=seat]:checked")?.value ?? "" });
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  keepTyped();
  form.elements.text.focus();
});

form.elements.text.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});

let pending;
form.elements.text.addEventListener("input", () => {
  clearTimeout(pending);
  pending = setTimeout(keepDraft, 150);
});

// Words that may name somebody, found on this device; the rules are here before the network goes.
const finder = openFinder(JSON.parse(document.getElementById("finder").textContent));
const seen = namesSeen(form.elements.text, { finder, region: document.getElementById("names-seen") });
const editText = document.getElementById("edit-text");
const seenInEdit = namesSeen(editText, { finder, region: document.getElementById("names-in-edit") });
editText.addEventListener("focus", seenInEdit.look);
finder.ready.then((isReady) => {
  if (isReady) page.dataset.finder = "ready";
  seen.look();
});

const dressText = () => form.elements.text.classList.toggle("said", form.elements.kind.value === "verbatim");
form.addEventListener("change", dressText);

document.addEventListener("keydown", (event) => {
  if (!event.altKey || document.querySelector("dialog[open]")) return;
  const digit = Number(event.code.replace("Digit", ""));
  if (digit >= 1 && digit <= 4) {
    form.elements.kind.value = KINDS[digit - 1];
    dressText();
    event.preventDefault();
  } else if (event.code === "KeyN") {
    document.querySelector("[data-card]:not([hidden]) [data-next]")?.click();
    event.preventDefault();
  }
});

function show(id) {
  for (const card of document.querySelectorAll("[data-card]")) card.hidden = card.dataset.card !== id;
  form.elements.question.value = id;
  history.replaceState(null, "", `?q=${id}`);
  document.getElementById(`card-${id}`)?.focus({ preventScroll: true });
  window.scrollTo({ top: 0 });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-next], [data-go]");
  if (link) {
    event.preventDefault();
    link.closest("dialog")?.close();
    show(link.dataset.go ?? new URL(link.href).searchParams.get("q"));
  }
  const asked = event.target.closest("[data-probe]");
  if (asked) {
    const isUndone = asked.getAttribute("aria-pressed") === "true";
    for (const other of document.querySelectorAll("[data-probe]")) other.removeAttribute("aria-pressed");
    if (!isUndone) asked.setAttribute("aria-pressed", "true");
    probe = isUndone ? "" : asked.dataset.probe;
  }
});

for (const passing of document.querySelectorAll("[data-pass]")) {
  passing.addEventListener("submit", (event) => {
    event.preventDefault();
    add({ kind: "observation", passed: true, question: passing.dataset.pass });
    passing.closest("[data-card]").querySelector("[data-next]")?.click();
  });
}

for (const box of document.querySelectorAll("[data-said]")) {
  box.addEventListener("change", () => {
    const said = note.said.filter((item) => item !== box.dataset.said);
    note = { ...note, said: box.checked ? [...said, box.dataset.said] : said };
    changed();
  });
}

document.getElementById("pause-button").addEventListener("click", () => {
  note = { ...note, paused: note.paused + 1 };
  changed();
});

// Leaving for the closing page: a line that was begun is kept, and all of it goes first, if a network lets it.
async function isAllSent() {
  const until = Date.now() + PATIENCE;
  outbox.tryNow();
  while (!outbox.isEmpty && Date.now() < until) await new Promise((done) => setTimeout(done, 50));
  return outbox.isEmpty;
}

for (const link of document.querySelectorAll("[data-finish]")) {
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    keepTyped();
    await keepDraft();
    if (await isAllSent()) location.assign(link.href);
    else {
      link.closest("dialog")?.close();
      document.getElementById("not-yet").hidden = false;
      document.getElementById("not-yet").focus();
    }
  });
}

window.addEventListener("online", () => outbox.tryNow());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") keepDraft();
  else outbox.tryNow();
});

function tick() {
  const minutes = begun && Math.max(0, Math.floor((Date.now() - begun.since) / 60_000));
  timer.textContent = begun && minutes < 600 ? `${minutes} min` : "";
}

const isBegun = ({ lines, said, paused }) => lines.length > 0 || said.length > 0 || paused > 0;

// Begin: the draft of this device and what the server holds become one.
const held = await draft.open();
if (held) {
  note = held.note;
  base = held.base;
  begun ??= held.begun ?? null;
  if (!form.elements.text.value) form.elements.text.value = held.typing;
}
try {
  const stored = await fetchNote(settings.urls.note);
  note = held ? merged(stored.note, note) : { ...stored.note, questions: stored.note.questions.length ? stored.note.questions : settings.questions };
  base = stored.revision;
  draw();
  if (isBegun(note) && JSON.stringify(note) !== JSON.stringify(stored.note)) changed();
  else tell("received");
} catch {
  draw();
  tell("onDevice");
  if (held && !held.isSent) changed();
}
tick();
setInterval(tick, 20_000);
page.dataset.ready = "yes";
