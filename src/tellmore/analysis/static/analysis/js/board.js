// The page of the board: its parts, its forms without a reload, finding a card, and staying fresh.
import { board, isBusy, known, refresh, say, send, showToast, word } from "./board_page.js";

const EVERY = 10_000; // milliseconds between looks for what others did
const mayMove = Boolean(document.querySelector("form[data-step]"));
if (mayMove) await Promise.all([import("./board_drag.js"), import("./board_keys.js"), import("./board_menu.js")]);

// Steps that are forms (a column's name, its place, undo) go without a reload.
document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form[data-step]");
  if (!form) return;
  event.preventDefault();
  if (form.dataset.sending) return;
  form.dataset.sending = "yes";
  const values = Object.fromEntries([...new FormData(form, event.submitter)].filter(([name]) => !["csrfmiddlewaretoken", "client"].includes(name)));
  const opened = form.closest("details[open]");
  const done = await sendKeeping(form, values);
  delete form.dataset.sending;
  if (done && opened?.isConnected) opened.open = false;
});

/** A refusal leaves what was typed where it is. */
async function sendKeeping(form, values) {
  const typed = form.querySelector("input:not([type=hidden])");
  const key = typed?.id;
  const done = await send(form.action, values, { undo: form.dataset.step !== "undo" });
  if (!done && key) {
    const again = document.getElementById(key);
    if (!again) return done;
    again.value = values[again.name];
    const details = again.closest("details");
    if (details) details.open = true;
    again.focus();
  }
  return done;
}

document.querySelector("[data-undoes]").addEventListener("click", () => send(word("undo"), {}, { undo: false }));

// Finding a card while typing; without a script the form asks the server.
const find = document.getElementById("find");
find?.addEventListener("input", sift);
document.addEventListener("board:fresh", () => sift());
document.querySelector("form.find")?.addEventListener("submit", (event) => event.preventDefault());

function sift() {
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const wanted = plain(find.value.trim());
  let left = 0;
  for (const card of board().querySelectorAll("[data-card]")) {
    card.hidden = !plain(card.dataset.find).includes(wanted);
    left += card.hidden ? 0 : 1;
  }
  if (wanted && !left) say(word("none"));
}

// What others did: a look every ten seconds while somebody looks at the page.
let stale = false;
setInterval(look, EVERY);
document.addEventListener("visibilitychange", look);

async function look() {
  if (document.visibilityState !== "visible") return;
  try {
    const answer = await fetch(`${word("events")}?after=${known()}`, { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    const { events } = await answer.json();
    const others = events.filter((event) => !event.mine);
    if (others.length && !stale) showToast(others.at(-1).words);
    stale = events.length > 0;
    if (stale && !isBusy()) {
      await refresh();
      stale = false;
    }
  } catch {
    // No connection: the next look will tell.
  }
}
