// The small finder in a worker of its own, so that not even a long text holds up a key. It speaks to the
// page as a coach does (ui/js/coach/beside.js); no word that it is given leaves the device.
import { finderOf } from "./finder.js";
import { makeGuard } from "./guard.js";

const WARM_UP = "Maria said call 555-0123 or @maria_9, lives on 12 Birch St."; // patterns are compiled at first use

let find;
let guard;

/** What stands in the text; where a page asks for it, only what the server refuses, with words for its place. */
function findings({ text, asked }) {
  const hits = find(text);
  return asked ? guard(text, hits, asked) : hits;
}

self.addEventListener("message", async ({ data }) => {
  if (!data.rules) return self.postMessage({ is: "answer", number: data.number, findings: findings(data) });
  try {
    const answer = await fetch(data.rules);
    if (!answer.ok) throw new Error(`${answer.status} ${data.rules}`);
    const rules = await answer.json();
    find = finderOf(rules);
    guard = makeGuard(rules);
    find(WARM_UP);
    self.postMessage({ is: "ready" });
  } catch (fault) {
    self.postMessage({ is: "silent", why: String(fault) });
  }
});
