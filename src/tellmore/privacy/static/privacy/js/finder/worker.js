// The small finder in a worker of its own, so that not even a long text holds up a key. It speaks to the
// page as a coach does (ui/js/coach/beside.js); no word that it is given leaves the device.
import { finderOf } from "./finder.js";

const WARM_UP = "Maria said call 555-0123 or @maria_9, lives on 12 Birch St."; // patterns are compiled at first use

let find;
self.addEventListener("message", async ({ data }) => {
  if (!data.rules) return self.postMessage({ is: "answer", number: data.number, findings: find(data.text) });
  try {
    const answer = await fetch(data.rules);
    if (!answer.ok) throw new Error(`${answer.status} ${data.rules}`);
    find = finderOf(await answer.json());
    find(WARM_UP);
    self.postMessage({ is: "ready" });
  } catch (fault) {
    self.postMessage({ is: "silent", why: String(fault) });
  }
});
