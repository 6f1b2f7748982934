// The far side of a coach: it runs in a worker, so that not even a long text holds up a key.
import { examples } from "./rule_files.js";

const ROUNDS = 2; // patterns are compiled when first used, and compiled again, better, when used once more

/** Answer the page with the coach that `build` makes of the rule files. */
export function answerWith(build) {
  let lint;
  let files;
  self.addEventListener("message", async ({ data }) => {
    if (data.rules) {
      try {
        files = await fetched(data.rules);
        lint = build(files);
        for (let round = 0; round < ROUNDS; round += 1) for (const text of examples(files)) lint(text);
        self.postMessage({ is: "ready" });
      } catch (fault) {
        self.postMessage({ is: "silent", why: String(fault) });
      }
    } else {
      const findings = lint(data.text, data.asked).map((found) => ({ ...found, title: titleOf(found, data.asked) }));
      self.postMessage({ is: "answer", number: data.number, findings });
    }
  });

  const titleOf = ({ code }, { reader }) => files[`${code}.${reader}`].title;
}

async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}
