// How Spanish invites, asks and states: no inversion to go by, so the question word decides.
import { bare, move, moveOf } from "./moves.js";

const NAMES = [
  "lead", "invites", "imperative", "opens", "opens_accented", "fact", "tag", "tag_inside", "indirect", "choice",
  "goes_on",
];
const ACCENTED = /[AEIOU]/;

/** (folded, lowered, asks) → the move; accents in `lowered` tell "qué" from "que" inside a sentence. */
export function spanish(files) {
  const says = Object.fromEntries(NAMES.map((name) => [name, files.pattern(name, "es")]));

  return (folded, lowered, asks) => {
    const lead = says.lead.match(folded);
    const at = lead && lead.end < bare(folded).length ? lead.end : 0;
    const invited =
      says.invites.search(folded) ??
      says.imperative.search(folded) ??
      (at ? says.imperative.match(folded.slice(at)) : null);
    const asked = invited && says.indirect.match(lowered, invited.end);
    if (asked) return move("yes_no", invited.start, asked.end);
    if (invited) return moveOf("invitation", invited);
    if (asks && says.tag.whole(bare(folded))) return move("tag", 0, folded.length);
    const inside = asks && says.tag_inside.search(folded);
    if (inside) return moveOf("tag", inside);
    const opens = says.opens.match(folded, at) ?? says.opens.match(folded);
    if (opens && (asks || ACCENTED.test(lowered.slice(opens.start, opens.end)))) {
      const fact = says.fact.match(folded, at);
      return fact && !says.goes_on.search(folded, fact.end) ? moveOf("fact", fact) : moveOf("open", opens);
    }
    const later = asks && says.opens_accented.search(lowered);
    if (later) return moveOf("open", later);
    if (!asks) return move("statement", 0, folded.length);
    return move(says.choice.search(folded) ? "choice" : "yes_no", 0, folded.length);
  };
}
