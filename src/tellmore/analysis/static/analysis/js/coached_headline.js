// The headline coach beside the field: at once what the page can see, after a pause what the server knows of
// names besides. Without a network the first stays.
import { beside, Coach } from "../../ui/js/coach/beside.js";

const { worker, rules, reader, language, off } = JSON.parse(document.getElementById("coach-config").textContent);
const coach = new Coach({ worker, rules });
const field = document.getElementById("id_text");

beside(field, {
  coach,
  region: document.getElementById("coach"),
  template: document.getElementById("coach-parts"),
  asked: () => ({ language, reader, off, source: note() }),
});

field.form.addEventListener("htmx:beforeRequest", (event) => navigator.onLine || event.preventDefault());

coach.ready.then((isReady) => {
  if (isReady) document.getElementById("coach-config").dataset.ready = "";
});

/** The lines beside the headline, without what stands for a question that was passed. */
function note() {
  const lines = [...document.querySelectorAll(".words[data-line]")].filter((line) => !line.querySelector(":scope > .soft"));
  return lines.map((line) => line.textContent).join("\n");
}
