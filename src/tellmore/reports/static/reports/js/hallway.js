// Single keys for the hallway test. Every key presses a button or link that is on the page anyway.
const OFF = "tellmore.hallway.keys-off";
const typing = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";
const keySwitch = document.querySelector("#keys-switch");

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return;
  if (localStorage.getItem(OFF) || event.target.matches?.(typing)) return;
  const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!target) return;
  event.preventDefault();
  target.focus();
  target.click();
}

// The number follows the ticks by itself: its button is for pages without a script.
document.querySelector("#show-size")?.remove();

keySwitch.hidden = false;
const isOn = keySwitch.querySelector("input");
isOn.checked = !localStorage.getItem(OFF);
isOn.addEventListener("change", () => (isOn.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1")));
document.addEventListener("keydown", onKey);
