// A scanned slip carries its code behind "#", which is never sent. Put it into the form, clear the address.

export function fromFragment(hash) {
  const [locator, words, more] = decodeURIComponent(hash.replace(/^#/, "")).split(".");
  if (!locator || !words || more !== undefined) return null;
  return { locator: locator.replaceAll("-", " "), words: words.replaceAll("-", " ") };
}

if (typeof document !== "undefined" && location.hash.length > 1) {
  const code = fromFragment(location.hash);
  history.replaceState(null, "", location.pathname);
  const form = document.getElementById("slip-form");
  if (code && form) {
    form.elements.locator.value = code.locator;
    form.elements.words.value = code.words;
    form.querySelector("button").focus();
  }
}
