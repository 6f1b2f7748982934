// Small manners of every page: dialogs, menus, forms sent once, printing. Each page works without them.
import { placeAfter, placeOfLetter } from "./menu.js";

const SENT_FOR = 10_000; // an answer that is a download never leaves the page: the button wakes up again

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  const dialog = opener && document.getElementById(opener.dataset.opens);
  if (dialog?.showModal) {
    event.preventDefault();
    dialog.showModal();
  }
  const closer = event.target.closest("[data-closes]");
  if (closer) {
    event.preventDefault();
    closer.closest("dialog")?.close();
  }
  if (event.target.closest("[data-prints]")) window.print();
  if (event.target instanceof HTMLDialogElement && isBeside(event.target, event)) event.target.close();
  for (const drop of document.querySelectorAll("details.drop[open]")) {
    if (!drop.contains(event.target)) drop.open = false;
  }
});

/** A click on the veil lands on the dialog itself, outside its box. */
function isBeside(dialog, { clientX, clientY }) {
  const box = dialog.getBoundingClientRect();
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;
}

// Menus: details.drop opens and closes by itself; here come the arrow keys, Escape and the way back.
const ITEMS = ".menu :is(a[href], button):not(:disabled)";

document.addEventListener("keydown", (event) => {
  const drop = event.target.closest("details.drop");
  if (!drop || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && drop.open) {
    event.preventDefault();
    drop.open = false;
    drop.querySelector("summary").focus();
    return;
  }
  const items = [...drop.querySelectorAll(ITEMS)];
  const at = items.indexOf(document.activeElement);
  if (at < 0 && event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const place = placeAfter(event.key, at, items.length) ?? placeOfLetter(event.key, at, items.map((item) => item.textContent));
  if (place === null) return;
  event.preventDefault();
  drop.open = true;
  items[place].focus();
});

document.addEventListener("focusout", (event) => {
  const drop = event.target.closest?.("details.drop[open]");
  if (drop && event.relatedTarget && !drop.contains(event.relatedTarget)) drop.open = false;
});

// A second click on "send" must not send twice. Whoever sends a form by script has prevented the default.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.getAttribute("method")?.toLowerCase() !== "post") return;
  if (form.hasAttribute("data-repeatable")) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  event.submitter?.setAttribute("aria-busy", "true");
  setTimeout(() => wakeUp(form), SENT_FOR);
});

function wakeUp(form) {
  delete form.dataset.sent;
  form.querySelector("[aria-busy]")?.removeAttribute("aria-busy");
}
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(wakeUp));

// A field that says how much room it has left: data-counts names the output, maxlength is the room.
document.addEventListener("input", (event) => {
  const output = event.target.dataset?.counts && document.getElementById(event.target.dataset.counts);
  if (output) output.textContent = String(event.target.maxLength - event.target.value.length);
});
