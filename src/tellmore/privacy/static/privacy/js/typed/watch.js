// Looks at a field when typing pauses, and exchanges words as somebody asks for it. It never blocks.
import { Coach } from "../../../ui/js/coach/beside.js";
import { exchange, offersFor } from "./offers.js";
import { stripUnder } from "./strip.js";

const PAUSE = 400;

/** A function that watches a field of the page, all with one worker. */
export function openWatch(model) {
  const finder = new Coach(model.dataset);
  return (field) => watch(field, finder, model);
}

function watch(field, finder, model) {
  const asked = { kinds: field.dataset.namesSeen, language: field.lang || document.documentElement.lang };
  const show = stripUnder(field, model, { take, undo });
  let seen = { text: "", offers: [] };
  let taken; // the last exchange, while the text is still as it left it
  let waiting;
  let newest = 0;

  async function look() {
    clearTimeout(waiting);
    const mine = (newest += 1);
    if (!(await finder.ready) || mine !== newest) return;
    const text = field.value;
    const found = text.trim() ? await finder.ask(text, asked) : [];
    if (mine !== newest || text !== field.value) return;
    seen = { text, offers: offersFor(text, found) };
    if (taken?.after !== text) taken = undefined;
    show(seen.offers, taken);
  }

  /** What is offered for the text as it stands: somebody may have typed on, and the places have moved. */
  async function offersNow() {
    for (let tries = 0; tries < 3 && field.value !== seen.text; tries += 1) await look();
    return field.value === seen.text ? seen.offers : [];
  }

  async function take(wanted) {
    const offers = await offersNow();
    const offer = wanted ? offers.find((one) => one.placeholder === wanted.placeholder) : offers[0];
    if (!offer) return;
    const before = field.value;
    const { placeholder } = offer;
    const { start, end, written } = exchange(before, offer);
    write(field, start, end, written);
    taken = { before, after: field.value, name: placeholder, words: offer.words[0] };
    look();
  }

  function undo() {
    if (field.value === taken?.after) write(field, 0, field.value.length, taken.before);
    taken = undefined;
    look();
  }

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, PAUSE);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.altKey || event.isComposing) return;
    if (field.value === seen.text && !seen.offers.length) return;
    event.preventDefault();
    take();
  });
  look();
}

/** Like typing, so that the browser's own undo takes it back too; past the field's limit the server says so. */
function write(field, start, end, written) {
  field.focus();
  field.setSelectionRange(start, end);
  const length = field.value.length - (end - start) + written.length;
  const isRoom = field.maxLength < 0 || length <= field.maxLength;
  if (isRoom && document.execCommand("insertText", false, written)) return;
  field.setRangeText(written, start, end, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
