// The board by keyboard: one card has the tab stop; arrows go around; space picks up, carries and drops.
import { placeAfter } from "./board_places.js";
import { board, cardsOf, columns, drop, listOf, say, sayPlace, word } from "./board_page.js";

let carried = null; // {card, column, place, home, before}

document.addEventListener("board:fresh", oneStop);
oneStop();

function oneStop() {
  const cards = [...board().querySelectorAll("[data-card] > .card")];
  for (const card of cards) {
    card.tabIndex = -1;
    card.setAttribute("aria-describedby", "keys");
  }
  if (cards.length) cards[0].tabIndex = 0;
}

document.addEventListener("focusin", (event) => {
  const card = event.target.closest?.("#board [data-card] > .card");
  if (!card) return;
  board().querySelector('.card[tabindex="0"]')?.setAttribute("tabindex", "-1");
  card.tabIndex = 0;
});

document.addEventListener("keydown", (event) => {
  if (!event.target.matches?.("#board [data-card] > .card") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (carried) return carry(event);
  if (event.key === " " && event.target.classList.contains("moves")) {
    event.preventDefault();
    return pickUp(event.target.closest("li"));
  }
  const here = placeOf(event.target.closest("li"));
  const to = placeAfter(event.key, here, columns().map((column) => cardsOf(column).length), direction());
  if (!to) return;
  event.preventDefault();
  cardsOf(columns()[to.column])[to.place].querySelector(".card").focus();
});

// Leaving the card while it is carried puts it back: nothing is dropped by accident.
document.addEventListener("focusout", (event) => {
  if (carried && !carried.moving && carried.card.contains(event.target)) putBack();
});

function pickUp(card) {
  const here = placeOf(card);
  carried = { card, ...here, home: listOf(columns()[here.column]), before: card.nextElementSibling, moving: false };
  document.body.dataset.carrying = "keys";
  card.querySelector(".card").classList.add("held");
  say(word("picked"));
}

function carry(event) {
  const { card } = carried;
  if (event.key === "Escape" || event.key === "Tab") {
    if (event.key === "Escape") event.preventDefault();
    return putBack();
  }
  if (event.key === " " || event.key === "Enter") {
    event.preventDefault();
    return putDown();
  }
  const all = columns();
  const to = placeAfter(event.key, carried, all.map((column) => cardsOf(column, card).length), { ...direction(), carried: true });
  if (!to) return;
  event.preventDefault();
  Object.assign(carried, to);
  const others = cardsOf(all[to.column], card);
  move(() => listOf(all[to.column]).insertBefore(card, others[to.place] ?? null));
  sayPlace(all[to.column], to.place, others.length + 1);
}

function putDown() {
  const { card, column, place } = carried;
  release();
  drop(card, columns()[column], place).then(() => document.getElementById(`card-${card.dataset.card}`)?.focus());
}

function putBack() {
  const { home, before, card } = carried;
  move(() => home.insertBefore(card, before));
  release();
  say(word("back"));
}

/** Moving a node takes its focus away for a moment; that is not "leaving" it. */
function move(how) {
  carried.moving = true;
  const face = carried.card.querySelector(".card");
  how();
  face.focus();
  face.scrollIntoView({ block: "nearest", inline: "nearest" });
  carried.moving = false;
}

function release() {
  carried.card.querySelector(".card").classList.remove("held");
  delete document.body.dataset.carrying;
  carried = null;
}

function placeOf(card) {
  const column = columns().findIndex((one) => one.contains(card));
  return { column, place: cardsOf(columns()[column]).indexOf(card) };
}

function direction() {
  return { rightToLeft: document.documentElement.dir === "rtl" };
}
