// The board in the page: its columns and cards, its words for readers, and its way to the server.

const words = document.getElementById("board-words").dataset;
const said = document.getElementById("said");
const toast = document.getElementById("toast");
let toastTimer = 0;

export const board = () => document.getElementById("board");
export const columns = () => [...board().querySelectorAll(":scope > section[data-theme]")];
export const listOf = (column) => column.querySelector(":scope > ol");
export const cardsOf = (column, without) => [...listOf(column).children].filter((li) => li.matches("[data-card]:not([hidden])") && li !== without);
export const nameOf = (column) => column.querySelector("h2").textContent.trim();
export const word = (name) => words[name];
export const known = () => board().dataset.number;

/** Told to readers at once; the same sentence twice in a row is told twice. */
export function say(sentence) {
  said.textContent = said.textContent === sentence ? `${sentence}\u00a0` : sentence;
}

export function sayPlace(column, place, all) {
  say(word("at").replace("{column}", nameOf(column)).replace("{place}", place + 1).replace("{all}", all));
}

export function showToast(sentence, { undo = false } = {}) {
  toast.querySelector("span").textContent = sentence;
  toast.querySelector("button").hidden = !undo;
  toast.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => (toast.hidden = true), 12_000);
}

/** True while the board must stand still: a card is in a hand, a menu is open, or somebody types. */
export function isBusy() {
  const inside = document.activeElement?.closest("#board input, #board textarea, #board .seen");
  return Boolean(document.body.dataset.carrying || inside || board().querySelector("details[open], .menu[role]"));
}

/** Put the newest columns in the place of the old ones, and leave the eyes and the keyboard where they were. */
export async function refresh() {
  const answer = await fetch(location.href, { headers: { "HX-Request": "true" } });
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("board");
  if (!fresh) return;
  const { scrollLeft } = board();
  const focused = document.activeElement?.closest("#board [id]")?.id;
  board().replaceWith(fresh);
  fresh.scrollLeft = scrollLeft;
  document.dispatchEvent(new CustomEvent("board:fresh"));
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

/** Send one step. The answer brings what we missed; then the board is drawn anew. */
export async function send(url, values, { undo = true } = {}) {
  const body = new FormData();
  for (const [name, value] of Object.entries(values)) body.append(name, value);
  body.append("client", crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`);
  body.append("known", known());
  const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
  let answer;
  try {
    answer = await fetch(url, { method: "POST", body, headers: { Accept: "application/json", "X-CSRFToken": token } });
  } catch {
    showToast(word("offline"));
    say(word("offline"));
    await refresh().catch(() => {});
    return null;
  }
  const told = await answer.json().catch(() => ({ refused: word("offline") }));
  await refresh().catch(() => {});
  const sentence = told.refused ?? told.said;
  showToast(sentence, { undo: undo && !told.refused });
  say(sentence);
  return told.refused ? null : told;
}

/** Drop a card: it is there at once, and the server confirms or tells why not. */
export function drop(card, column, place) {
  const others = cardsOf(column, card);
  const after = place > 0 ? others[place - 1].dataset.card : "";
  listOf(column).insertBefore(card, others[place] ?? null);
  return send(card.querySelector("[data-move]").href, { theme: column.dataset.theme, after });
}
