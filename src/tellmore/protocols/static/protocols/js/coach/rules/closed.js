// Closed questions: a yes, a no or a number is a full answer.
import { CLOSED } from "../moves.js";
import { remark } from "../remark.js";

const OPENS = new Set(["invitation", "open"]);

export function closed() {
  return (reading) => {
    const place = reading.sentences.findIndex((sentence) => CLOSED.has(sentence.move));
    if (place < 0) return [];
    const { move, cue } = reading.sentences[place];
    const followed = reading.sentences.slice(place + 1).some((later) => OPENS.has(later.move));
    return [followed && move !== "tag" ? remark(...cue, "gentle", { gentle: true }) : remark(...cue, move)];
  };
}
