// What a keystroke costs in the page: each text typed letter by letter, every state linted three times; the best
// of the three counts, so that the figures are those of the coach and not of what else the machine does.
// node bench/typing.mjs
import fs from "node:fs";
import { ruleFiles } from "../src/tellmore/ui/js_tests/rooms.mjs";

const { questionCoach } = await import("../src/tellmore/protocols/static/protocols/js/coach/linter.js");
const { headlineCoach } = await import("../src/tellmore/analysis/static/analysis/js/coach/linter.js");
const { examples } = await import("../src/tellmore/ui/static/ui/js/coach/rule_files.js");
const LONGEST = 1_000; // letters a question or headline may have
const HOSTILE = 64_000;
const PIECES = ["a", " ", "A.", "x_", "5 ", "@", "María ", "é", "you ", "and ", "'s", "¿", "Tell me ", "how ", "y de ", "😀", "“", "said, "];

const texts = (file) =>
  fs.readFileSync(new URL(`coaching/${file}.jsonl`, import.meta.url), "utf8").trim().split("\n").map((line) => JSON.parse(line));

function measured(lint, states) {
  const once = (state) => {
    const begun = performance.now();
    lint(state);
    return performance.now() - begun;
  };
  const times = states.map((state) => Math.min(once(state), once(state), once(state)));
  times.sort((one, other) => one - other);
  return { median: times[times.length >> 1], late: times[Math.floor(times.length * 0.99)], worst: times.at(-1) };
}

/** Processor time for as many letters as HOSTILE in texts of this length, one piece over and over: the least of seven. */
function spent(lint, piece, length) {
  const text = piece.repeat(length / piece.length);
  const once = () => {
    const before = process.cpuUsage().user;
    for (let letters = 0; letters < HOSTILE; letters += length) lint(text);
    return process.cpuUsage().user - before;
  };
  return Math.min(...Array.from({ length: 7 }, once));
}

const typed = (text) => Array.from(text, (_, at) => text.slice(0, at + 1));
const told = (name, { median, late, worst }) =>
  console.log(`${name.padEnd(34)} median ${median.toFixed(2)} ms, 99th ${late.toFixed(2)} ms, worst ${worst.toFixed(2)} ms`);

const COACHES = { questions: [questionCoach, "questions_later"], headlines: [headlineCoach, "headlines_test"] };
for (const [name, [coach, file]] of Object.entries(COACHES)) {
  const begun = performance.now();
  const files = ruleFiles(name);
  const lint = coach(files);
  const built = performance.now();
  const rows = texts(file);
  const each = (language) => rows.filter(({ lang }) => lang === language).map(({ text }) => text);
  const [english, spanish] = [each("en"), each("es")];
  for (const text of [...examples(files), ...examples(files)]) lint(text);
  const warm = performance.now();
  console.log(`${name}: built in ${(built - begun).toFixed(0)} ms, patterns ready in ${(warm - built).toFixed(0)} ms more`);
  const note = english.slice(0, 60).join("\n");
  const answers = (text) => lint(text, { source: name === "headlines" ? note : "" });
  told(`${name}, short, each keystroke`, measured(answers, [...english.slice(0, 30), ...spanish.slice(0, 30)].flatMap(typed)));
  told(`${name}, ${LONGEST} letters, English`, measured(answers, typed(english.join(" ").slice(0, LONGEST))));
  told(`${name}, ${LONGEST} letters, Spanish`, measured(answers, typed(spanish.join(" ").slice(0, LONGEST))));
  const grown = PIECES.map((piece) => [(8 * spent(lint, piece, HOSTILE)) / spent(lint, piece, HOSTILE / 8), piece]);
  grown.sort(([one], [other]) => other - one);
  console.log(`${name}: eight times the text takes ${grown[0][0].toFixed(1)} times as long at worst; linear is 8 (${JSON.stringify(grown[0][1])})\n`);
}
