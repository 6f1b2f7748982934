// The far side of a coach: it runs in a worker, so that not even a long text holds up a key.
import { examples } from "./rule_files.js";

const ROUNDS = 2; // patterns are compiled when first used, and compiled again, better, when used once more

/** Answer the page with the coach that `build` makes of the rule files. */
export function answerWith(build) {
  let lint;
  let files;
  self.addEventListener("message", ({ data }) => (data.rules ? begin(data.rules) : answer(data)));

  async function begin(rules) {
    try {
      files = await fetched(rules);
      lint = build(files);
      for (let round = 0; round < ROUNDS; round += 1) for (const text of examples(files)) lint(text);
      self.postMessage({ is: "ready" });
    } catch (fault) {
      self.postMessage({ is: "silent", why: String(fault) });
    }
  }

  function answer({ number, text, asked }) {
    const findings = lint(text, asked).map((found) => ({ ...found, title: titleOf(found, asked) }));
    self.postMessage({ is: "answer", number, findings });
  }

  const titleOf = ({ code }, { reader }) => files[`${code}.${reader}`].title;
}

async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}
