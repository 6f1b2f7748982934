// A coach beside a field: it looks when somebody pauses, and says what it sees without asking the server.
// The server says the same when the page is saved, and all of it where there is no script.

const PAUSE = 200;

/** The near side of a worker that runs a coach; `isReady` once its rules are there. */
export class Coach {
  #worker;
  #waiting = new Map();
  #number = 0;
  isReady = false;

  /** `worker` and `rules` are addresses: of the module to run and of its rule files. */
  constructor({ worker, rules }) {
    this.ready = new Promise((resolve) => {
      this.#worker = new Worker(worker, { type: "module" });
      this.#worker.addEventListener("message", ({ data }) => {
        if (data.is === "answer") this.#answered(data);
        else resolve((this.isReady = data.is === "ready"));
      });
      // A coach that stumbles falls silent, and the server is asked again.
      this.#worker.addEventListener("error", () => resolve((this.isReady = false)));
    });
    this.#worker.postMessage({ rules: new URL(rules, location.href).href });
  }

  /** Findings on a text, each with the title of its rule. */
  ask(text, asked) {
    this.#number += 1;
    this.#worker.postMessage({ number: this.#number, text, asked });
    return new Promise((resolve) => this.#waiting.set(this.#number, resolve));
  }

  #answered({ number, findings }) {
    this.#waiting.get(number)?.(findings);
    this.#waiting.delete(number);
  }
}

/** Let the coach look at a field; `region` shows what it says, drawn from the parts of `template`. */
export function beside(field, { coach, region, template, asked }) {
  let waiting;
  let newest = 0;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, PAUSE);
  });
  // Somebody may type before this script has come.
  if (field.value !== field.defaultValue) look();

  async function look() {
    const mine = (newest += 1);
    // What was typed before the rules came is looked at when they are there.
    if (!(await coach.ready) || mine !== newest) return;
    const text = field.value;
    const options = asked();
    const findings = await coach.ask(text, options);
    if (mine === newest && text === field.value) show(region, drawn(template, text, findings, options));
  }
}

/** Nothing is redrawn that already stands there, so that nothing is read out twice. */
function show(region, parts) {
  const box = document.createElement("div");
  box.append(...parts);
  if (box.textContent.trim() !== region.textContent.trim()) region.replaceChildren(...box.childNodes);
}

function drawn({ content }, text, findings, { language }) {
  if (!text.trim()) return [];
  if (!findings.length) return [content.querySelector("[data-fine]").cloneNode(true)];
  const found = findings.map((finding, at) => {
    const isNew = at === 0 || findings[at - 1].proposal !== finding.proposal;
    return filled(modelOf(content, finding), { ...finding, proposal: isNew ? finding.proposal : "" }, text, language);
  });
  const group = content.querySelector(".findings")?.cloneNode(false);
  group?.append(...found);
  return group ? [group] : found;
}

function modelOf(content, { gentle }) {
  const models = [...content.querySelectorAll(".finding:not([data-fine])")];
  return models.find((model) => model.classList.contains("gentle") === gentle).cloneNode(true);
}

function filled(model, { code, reason, proposal, title, ...place }, text, language) {
  const words = pointed(text, place);
  const quote = model.querySelector(".pointed");
  if (words) Object.assign(quote.querySelector("q"), { textContent: words, lang: language === "mixed" ? "" : language });
  else quote.remove();
  model.querySelector(".reason").textContent = reason;
  const offer = model.querySelector(".proposal");
  if (proposal) offer.textContent = proposal;
  else offer.closest("p").remove();
  const why = model.querySelector("a[href]");
  why.setAttribute("href", `${why.getAttribute("href").split("#")[0]}#${code}`);
  why.querySelector(".hush").textContent = ` ${title}`;
  return model;
}

const LONGEST_POINTED = 60;

/** The words a finding speaks of, shortened; "" when they are the whole text and pointing says nothing. */
export function pointed(text, { start, end }) {
  const points = [...text];
  const words = [...points.slice(start, end).join("").trim()];
  // An opening mark or a full stop more or less is still the whole.
  if (words.length + 2 >= [...text.trim()].length) return "";
  if (words.length <= LONGEST_POINTED) return words.join("");
  return `${words.slice(0, LONGEST_POINTED - 1).join("").trimEnd()}…`;
}
