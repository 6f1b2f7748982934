// "Move to…": the link opens a page by itself; here it opens a menu in place.
import { board, cardsOf, columns, drop, nameOf, word } from "./board_page.js";
import { placeAfter, placeOfLetter } from "../../ui/js/menu.js";

let open = null; // {menu, opener, card}

document.addEventListener("board:fresh", dress);
dress();

function dress() {
  for (const opener of board().querySelectorAll("[data-move]")) {
    opener.setAttribute("role", "button");
    opener.setAttribute("aria-haspopup", "menu");
    opener.setAttribute("aria-expanded", "false");
  }
}

document.addEventListener("click", (event) => {
  const opener = event.target.closest?.("#board [data-move]");
  const wasOpen = open?.opener;
  if (open && !open.menu.contains(event.target)) close();
  if (!opener || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (opener !== wasOpen) show(opener);
});

document.addEventListener("keydown", (event) => {
  const opener = event.target.closest?.("#board [data-move]");
  if (opener && (event.key === " " || event.key === "ArrowDown") && !open) {
    event.preventDefault();
    return show(opener);
  }
  if (!open?.menu.contains(event.target)) return;
  if (event.key === "Escape" || event.key === "Tab") {
    event.preventDefault();
    const { opener: back } = open;
    close();
    return back.focus();
  }
  const items = [...open.menu.querySelectorAll("button")];
  const at = items.indexOf(document.activeElement);
  const place = placeAfter(event.key, at, items.length) ?? placeOfLetter(event.key, at, items.map((item) => item.textContent));
  if (place === null) return;
  event.preventDefault();
  items[place].focus();
});

function show(opener) {
  const card = opener.closest("li");
  const menu = Object.assign(document.createElement("div"), { className: "menu" });
  menu.setAttribute("role", "menu");
  menu.setAttribute("aria-label", word("menu"));
  for (const column of columns()) {
    if (!column.contains(card)) menu.append(item(card, column));
  }
  open = { menu, opener, card };
  card.append(menu);
  opener.setAttribute("aria-expanded", "true");
  menu.querySelector("button")?.focus();
  menu.scrollIntoView({ block: "nearest" });
}

function item(card, column) {
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: nameOf(column) });
  button.setAttribute("role", "menuitem");
  button.addEventListener("click", () => {
    close();
    const place = cardsOf(column, card).length;
    drop(card, column, place).then(() => document.getElementById(`card-${card.dataset.card}`)?.focus());
  });
  return button;
}

function close() {
  open.opener.setAttribute("aria-expanded", "false");
  open.menu.remove();
  open = null;
}
