// The small finder outside a browser. The first line is its rules, then a JSON text a line.
// `find`: prints the hits of each text. `guard`: prints what the server would refuse in each {text, kinds, language}.
// `type`: types each text letter by letter and prints what a key costs.
import readline from "node:readline";
import "../src/tellmore/ui/js_tests/rooms.mjs";

const { finderOf } = await import("../src/tellmore/privacy/static/privacy/js/finder/finder.js");
const { makeGuard } = await import("../src/tellmore/privacy/static/privacy/js/finder/guard.js");
const lines = [];
for await (const line of readline.createInterface({ input: process.stdin })) if (line) lines.push(JSON.parse(line));
const [rules, ...texts] = lines;
const begun = performance.now();
const find = finderOf(rules);
find("Maria said call 555-0123 or @maria_9, lives on 12 Birch St.");
const built = performance.now() - begun;

const ways = {
  find: () => texts.forEach((text) => console.log(JSON.stringify(find(text)))),
  guard() {
    const guard = makeGuard(rules);
    for (const { text, ...asked } of texts) console.log(JSON.stringify(guard(text, find(text), asked)));
  },
  type() {
    const finders = [find, finderOf(rules), finderOf(rules)];
    // Three finders, since one remembers what it has read: the best counts, so that the figures are those of the
    // finder and not of what else the machine does.
    const once = (text) =>
      Math.min(...finders.map((one) => {
        const from = performance.now();
        one(text);
        return performance.now() - from;
      }));
    const typed = (text) => [...text].map((_, at, all) => all.slice(0, at + 1).join(""));
    const costs = texts.flatMap(typed).map(once);
    costs.sort((one, other) => one - other);
    const grown = ["Maria said ", "a.", "Maria and ", "5 ", "@", "é", "St. ", "calle ", "😀"].map((piece) => {
      const best = (length) => Math.min(...Array.from({ length: 5 }, () => once(piece.repeat(length / piece.length))));
      return [best(16_000) / best(2_000), piece];
    });
    grown.sort(([one], [other]) => other - one);
    console.log(JSON.stringify({ built, keys: costs.length, median: costs[costs.length >> 1], late: costs[Math.floor(costs.length * 0.99)], worst: costs.at(-1), grown: grown[0] }));
  },
};
ways[process.argv[2] ?? "find"]();
