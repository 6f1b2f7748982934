// The coaches of the page for other programs: one JSON line in, its findings out.
// {"coach": "questions" | "headlines", "text", "language"?, "source"?, "reader"?}
import readline from "node:readline";
import { ruleFiles } from "../src/tellmore/ui/js_tests/rooms.mjs";

const { questionCoach } = await import("../src/tellmore/protocols/static/protocols/js/coach/linter.js");
const { headlineCoach } = await import("../src/tellmore/analysis/static/analysis/js/coach/linter.js");
const coaches = { questions: questionCoach(ruleFiles("questions")), headlines: headlineCoach(ruleFiles("headlines")) };

for await (const line of readline.createInterface({ input: process.stdin })) {
  const { coach, text, ...asked } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(coaches[coach](text, asked))}\n`);
}
