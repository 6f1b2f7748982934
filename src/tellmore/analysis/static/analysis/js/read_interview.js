// Choosing words of a line to quote, and counting the lines a headline rests on.
import { rangeOf } from "./code_points.js";

const form = document.getElementById("quote-words");
const field = (name) => form.elements.namedItem(name);

document.addEventListener("selectionchange", offer);

/** Offer the button beside the chosen words; they must lie within one line. */
function offer() {
  const chosen = wordsChosen();
  form.hidden = chosen === null;
  if (chosen === null) return;
  field("line").value = chosen.line;
  field("start").value = chosen.start;
  field("end").value = chosen.end;
  const box = chosen.box;
  const room = document.documentElement.clientWidth - form.offsetWidth - 16;
  form.style.insetBlockStart = `${box.bottom + scrollY + 8}px`;
  form.style.left = `${Math.max(Math.min(box.left + scrollX, room), 16)}px`;
}

function wordsChosen() {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const start = range.startContainer.parentElement?.closest(".words");
  const end = range.endContainer.parentElement?.closest(".words");
  if (!start || start !== end) return null;
  const before = document.createRange();
  before.setStart(start, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const found = rangeOf(before.toString(), range.toString());
  return found && { line: start.dataset.line, box: range.getBoundingClientRect(), ...found };
}

// Pressing the button must not lose the selection before the form is sent.
form.addEventListener("pointerdown", (event) => event.preventDefault());
document.body.append(form);

const ticked = document.getElementById("ticked");
document.addEventListener("change", (event) => event.target.name === "lines" && count());
count();

function count() {
  const all = document.querySelectorAll('[name="lines"]:checked').length;
  const { none, one, some } = ticked.dataset;
  ticked.textContent = all === 0 ? none : all === 1 ? one : some.replace("{n}", all);
}
