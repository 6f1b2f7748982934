// Puts a beginning into an empty question, or in front of what is there, and lets the coach look again.

export function withStem(text, stem) {
  const rest = text.trim();
  if (!rest) return stem;
  return rest.startsWith(stem.trim()) ? text : stem + rest[0].toLowerCase() + rest.slice(1);
}

if (typeof document !== "undefined") {
  for (const button of document.querySelectorAll("[data-stem]")) {
    button.addEventListener("click", () => {
      const area = document.getElementById(button.dataset.into);
      area.value = withStem(area.value, button.dataset.stem);
      area.focus();
      area.setSelectionRange(area.value.length, area.value.length);
      area.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }
}
