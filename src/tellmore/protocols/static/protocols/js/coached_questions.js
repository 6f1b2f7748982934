// The question coach beside each field in which a question is written. Until it is ready the server answers.
import { beside, Coach } from "../../ui/js/coach/beside.js";

const { worker, rules, reader, off } = JSON.parse(document.getElementById("coach-config").textContent);
const coach = new Coach({ worker, rules });
const template = document.getElementById("coach-parts");

for (const field of document.querySelectorAll("[data-coached]")) {
  const language = field.dataset.coached;
  const region = document.getElementById(`${field.name}-findings`);
  beside(field, { coach, region, template, asked: () => ({ language, reader, off }) });
  field.addEventListener("htmx:beforeRequest", (event) => coach.isReady && event.preventDefault());
}

coach.ready.then((isReady) => {
  if (isReady) document.getElementById("coach-config").dataset.ready = "";
});
