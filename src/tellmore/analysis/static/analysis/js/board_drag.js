// Carrying a card with mouse, pen or finger. A finger holds for a moment first, so that scrolling stays scrolling.
import { columnAt, scrollStep, slotAt } from "./board_places.js";
import { board, cardsOf, columns, drop, listOf, word } from "./board_page.js";

const HOLD = 280; // milliseconds a finger rests before it picks up
const SLACK = 6; // pixels a mouse moves before it picks up
let hand = null; // what is being carried, or about to be

document.addEventListener("pointerdown", (event) => {
  const card = event.target.closest?.("#board .card.moves");
  if (!card || event.button !== 0 || event.target.closest("a, button, input, summary, .menu")) return;
  hand = { id: event.pointerId, card: card.closest("li"), from: { x: event.clientX, y: event.clientY }, at: { x: event.clientX, y: event.clientY } };
  if (event.pointerType === "touch") hand.timer = setTimeout(() => hand && !hand.copy && pickUp(), HOLD);
});

document.addEventListener("pointermove", (event) => {
  if (!hand || event.pointerId !== hand.id) return;
  hand.at = { x: event.clientX, y: event.clientY };
  const far = Math.hypot(hand.at.x - hand.from.x, hand.at.y - hand.from.y) > SLACK;
  if (hand.copy) follow();
  else if (far && hand.timer) letGo();
  else if (far) pickUp();
});

document.addEventListener("touchmove", (event) => hand?.copy && event.preventDefault(), { passive: false });
document.addEventListener("contextmenu", (event) => hand?.copy && event.preventDefault());
document.addEventListener("pointercancel", () => letGo());
document.addEventListener("pointerup", (event) => {
  if (!hand || event.pointerId !== hand.id) return;
  const { card, column, place, copy } = hand;
  letGo();
  if (copy && column) drop(card, column, place);
});
document.addEventListener(
  "keydown",
  (event) => {
    if (event.key !== "Escape" || !hand?.copy) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    letGo();
  },
  true,
);

function pickUp() {
  const face = hand.card.querySelector(".card");
  const box = face.getBoundingClientRect();
  hand.grip = { x: hand.from.x - box.left, y: hand.from.y - box.top };
  hand.copy = face.cloneNode(true);
  hand.copy.removeAttribute("id");
  hand.copy.classList.add("held", "flies");
  hand.copy.style.inlineSize = `${box.width}px`;
  hand.slot = Object.assign(document.createElement("li"), { className: "slot", textContent: word("here") });
  document.body.append(hand.copy);
  document.body.dataset.carrying = "pointer";
  face.classList.add("from");
  getSelection()?.removeAllRanges();
  follow();
  requestAnimationFrame(scrollAlong);
}

function follow() {
  hand.copy.style.translate = `${hand.at.x - hand.grip.x}px ${hand.at.y - hand.grip.y}px`;
  const all = columns();
  const column = all[columnAt(hand.at.x, hand.at.y, all.map((one) => one.getBoundingClientRect()))];
  const others = cardsOf(column, hand.card);
  hand.slot.remove();
  hand.place = slotAt(hand.at.y, others.map((li) => li.getBoundingClientRect()));
  if (hand.column !== column) {
    hand.column?.classList.remove("over");
    column.classList.add("over");
    hand.column = column;
  }
  listOf(column).insertBefore(hand.slot, others[hand.place] ?? null);
}

function scrollAlong() {
  if (!hand?.copy) return;
  const box = board().getBoundingClientRect();
  const across = scrollStep(hand.at.x, Math.max(box.left, 0), Math.min(box.right, innerWidth));
  const along = scrollStep(hand.at.y, 0, innerHeight);
  if (across) board().scrollLeft += across;
  if (along) scrollBy(0, along);
  if (across || along) follow();
  requestAnimationFrame(scrollAlong);
}

function letGo() {
  if (!hand) return;
  clearTimeout(hand.timer);
  hand.copy?.remove();
  hand.slot?.remove();
  hand.column?.classList.remove("over");
  hand.card.querySelector(".card").classList.remove("from");
  delete document.body.dataset.carrying;
  hand = null;
}
