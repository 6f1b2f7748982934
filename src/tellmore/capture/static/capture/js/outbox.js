// When to send, and when to try again. Pure: time and sending come in as functions.

export const FIRST_WAIT = 1_000;
export const LONGEST_WAIT = 5 * 60_000;

export const waitAfter = (failures) => Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failures - 1, 20));

// `send()` answers "received", "again", "signIn", "refused" or "erased". At most one sending at a time; a change
// that arrives meanwhile is sent afterwards. Nothing is ever dropped here.
export function makeOutbox({ send, schedule, tell }) {
  let isWaiting = false;
  let isSending = false;
  let failures = 0;
  let timer = null;

  async function flush() {
    if (isSending || !isWaiting) return;
    isSending = true;
    isWaiting = false;
    tell("saving");
    let answer;
    try {
      answer = await send();
    } catch {
      answer = "again";
    }
    isSending = false;
    if (answer === "received") {
      failures = 0;
      if (isWaiting) return flush();
      tell("received");
    } else {
      isWaiting = true;
      failures += 1;
      tell(answer === "again" ? "onDevice" : answer);
      if (answer === "again") {
        timer?.cancel();
        timer = schedule(flush, waitAfter(failures));
      }
    }
  }

  return {
    changed() {
      isWaiting = true;
      return flush();
    },
    tryNow() {
      timer?.cancel();
      return flush();
    },
    get isEmpty() {
      return !isWaiting && !isSending;
    },
  };
}
