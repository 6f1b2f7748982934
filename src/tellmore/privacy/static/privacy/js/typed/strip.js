// The strip under a field: the words that could tell who spoke, what could stand there, and the way back.

const MOST = 4; // offers at a time; the next ones come when these are taken

let count = 0;

/** Put an empty strip under the field; `take` and `undo` are what its buttons do. */
export function stripUnder(field, model, { take, undo }) {
  const words = model.dataset;
  const strip = model.content.querySelector(".seen").cloneNode(true);
  const says = strip.querySelector("[role=status]");
  const back = strip.querySelector("[data-undo]");
  const button = strip.querySelector("[data-offer]");
  button.remove();
  back.addEventListener("click", undo);
  says.id = `names-typed-${(count += 1)}`;
  field.setAttribute("aria-describedby", [field.getAttribute("aria-describedby"), says.id].filter(Boolean).join(" "));
  (field.closest(".row") ?? field).after(strip);

  function buttonOf(offer, at) {
    const one = button.cloneNode(true);
    const [before, after] = filled(words.offer, { name: "{name}", words: offer.words[0] }).split("{name}");
    const place = one.querySelector(".mask");
    place.textContent = offer.placeholder;
    place.before(before);
    place.after(after);
    if (at) one.querySelector("kbd").remove();
    else one.setAttribute("aria-keyshortcuts", "Alt+Enter");
    one.addEventListener("click", () => take(offer));
    return one;
  }

  let standing = ""; // the offers whose buttons stand there

  /** New buttons only for new offers: whoever is on one stays on it. */
  function renew(offers) {
    const wanted = JSON.stringify(offers.map(({ placeholder, words: [first] }) => [placeholder, first]));
    if (wanted === standing) return;
    standing = wanted;
    const had = strip.contains(document.activeElement) && document.activeElement.querySelector(".mask")?.textContent;
    for (const old of strip.querySelectorAll("[data-offer]")) old.remove();
    const buttons = offers.map(buttonOf);
    back.before(...buttons);
    if (had) buttons.find((one) => one.querySelector(".mask").textContent === had)?.focus();
  }

  /** Show what is offered now, and what was taken last; hidden when there is neither. */
  return function show(offers, taken) {
    const named = offers.flatMap((offer) => offer.words).map((one) => `“${one}”`);
    const sentence = named.length ? filled(words.says, { words: named.join(", ") }) : taken ? filled(words.done, taken) : "";
    if (says.textContent !== sentence) says.textContent = sentence; // what stands there already is not read out again
    renew(offers.slice(0, MOST));
    back.hidden = !taken;
    strip.classList.toggle("hush", !sentence);
    strip.classList.toggle("settled", !named.length);
  };
}

const filled = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);
