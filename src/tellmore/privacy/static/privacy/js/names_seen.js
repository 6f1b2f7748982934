// Beside a field: the words in it that may name somebody. It asks when somebody pauses, and blocks nothing.
import { Coach } from "../../ui/js/coach/beside.js";

const PAUSE = 250;

/** A finder for a page, from the addresses of its worker and its rules. */
export const openFinder = (addresses) => new Coach(addresses);

/** Show in `region` what the finder sees in `field`; its [data-seen] takes the words. */
export function namesSeen(field, { finder, region }) {
  const place = region.querySelector("[data-seen]");
  let waiting;
  let newest = 0;

  async function look() {
    const mine = (newest += 1);
    const text = field.value;
    const found = text.trim() && finder.isReady ? await finder.ask(text) : [];
    if (mine === newest && text === field.value) show(wordsOf(text, found));
  }

  function show(words) {
    const said = words.join(", ");
    if (place.textContent !== said) place.textContent = said; // what stands there already is not read out again
    region.hidden = words.length === 0;
  }

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, PAUSE);
  });
  return {
    look,
    clear() {
      clearTimeout(waiting);
      newest += 1;
      show([]);
    },
  };
}

/** The found words, each once. */
export function wordsOf(text, found) {
  const points = [...text];
  return [...new Set(found.map(({ start, end }) => points.slice(start, end).join("").replace(/\s+/g, " ")))];
}
