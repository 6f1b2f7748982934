// Single keys and masking by selection. Every key presses a button or link that is on the page anyway.
import { range } from "./points.js";

const OFF = "tellmore.review.keys-off";
const typing = "input:not([type=checkbox]), textarea, select, [contenteditable]";
const add = document.querySelector("#add");
const keySwitch = document.querySelector("#keys-switch");

const PATIENCE = 5_000; // milliseconds, after which a press counts again although no answer came
let sending = false;

/** The line that holds a node, and nothing when it stands outside all of them. */
const lineOf = (node) => (node instanceof Element ? node : node?.parentElement)?.closest("[data-line]");

/** What is selected inside one line: its id, code points, words. */
function selected() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const chosen = selection.getRangeAt(0);
  const line = lineOf(chosen.startContainer);
  if (!line || line !== lineOf(chosen.endContainer)) return { line: null };
  const before = new Range();
  before.setStart(line, 0);
  before.setEnd(chosen.startContainer, chosen.startOffset);
  const found = range(before.toString(), chosen.toString());
  return found && { line: line.dataset.line, ...found };
}

function maskSelection() {
  const found = selected();
  if (!found) return tickWords();
  if (!found.line) return say(document.querySelector("#say-select").textContent);
  add.querySelector("[name=line]").value = found.line;
  add.querySelector("[name=start]").value = found.start;
  add.querySelector("[name=end]").value = found.end;
  add.querySelector("#add-words").textContent = found.words;
  add.showModal();
  add.querySelector("[name=kind]").focus();
}

/** Without a selection: the words of the line in hand, to be ticked. */
function tickWords() {
  const row = document.activeElement.closest("li") ?? document.querySelector("#decide")?.closest("li");
  (row ?? document).querySelector("[data-pick]")?.click();
}

function say(words) {
  document.querySelector("#status").textContent = words;
}

/** A second press sends nothing while the first is on its way, and nothing leaves for an error page without a network. */
function onSubmit(event) {
  if (event.target.method !== "post") return;
  if (!navigator.onLine) say(document.querySelector("#say-offline").textContent);
  if (sending || !navigator.onLine) return event.preventDefault();
  sending = true;
  setTimeout(() => (sending = false), PATIENCE);
}

function help() {
  const keys = document.querySelector("#keys");
  keys.open = true;
  keys.querySelector("summary").focus();
}

function change(summary) {
  summary.closest("details").open = true;
  summary.closest("details").querySelector("select").focus();
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return;
  if (event.key === "Escape") return event.target.closest?.("#pick")?.querySelector("[data-back]").click();
  if (event.target.matches?.(typing) || document.querySelector("dialog[open]")) return;
  if (localStorage.getItem(OFF) && event.key !== "?") return;
  const key = event.key.toLowerCase();
  const press = { "?": help, m: maskSelection }[key];
  const target = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!press && !target) return;
  event.preventDefault();
  if (press) press();
  else if (key === "k") change(target);
  else if (target.getAttribute("aria-disabled") !== "true") target.click();
}

keySwitch.hidden = false;
const isOn = keySwitch.querySelector("input");
isOn.checked = !localStorage.getItem(OFF);
isOn.addEventListener("change", () => (isOn.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1")));
document.querySelector("#keys-link").addEventListener("click", (event) => (event.preventDefault(), help()));
document.addEventListener("keydown", onKey);
document.addEventListener("submit", onSubmit);
addEventListener("pageshow", () => (sending = false));

/** Where the address points, once the browser has jumped there: its own jump would take the focus away. */
function focusOnTarget() {
  if (location.hash === "#decide") document.querySelector("#decide")?.focus({ preventScroll: true });
  if (location.hash === "#pick") document.querySelector("#pick input[type=checkbox]")?.focus();
}
addEventListener("load", () => setTimeout(focusOnTarget));
