// How English invites, asks and states.
import { bare, move, moveOf } from "./moves.js";

const NAMES = [
  "lead", "invites", "imperative", "yes_no", "later_yes_no", "opens", "opens_inside", "wonders", "fact",
  "scale", "tag", "plain_tag", "later_said", "goes_on", "loose_tag", "indirect", "choice", "denied", "subject_follows",
];

/** (folded, lowered, asks) → the move of one sentence; English does without accents. */
export function english(files) {
  const says = Object.fromEntries(NAMES.map((name) => [name, files.pattern(name, "en")]));

  function made(folded, _lowered, asks) {
    const lead = says.lead.match(folded);
    const at = lead && lead.end < folded.length ? lead.end : 0;
    let invited = says.invites.search(folded) ?? says.imperative.search(folded, at);
    if (!invited && at) invited = says.imperative.match(folded.slice(at));
    const asked = invited && says.indirect.match(folded, invited.end);
    if (asked) return move("yes_no", invited.start, asked.end);
    if (invited && !says.denied.match(folded.slice(at))) return moveOf("invitation", invited);
    const tag = (asks ? says.tag : says.plain_tag).search(folded);
    if (tag && !says.opens.match(folded, at)) return moveOf("tag", tag);
    const yesNo = says.yes_no.match(folded, at);
    if (yesNo && (asks || says.subject_follows.match(folded.slice(yesNo.end)))) {
      return moveOf(says.choice.search(folded) ? "choice" : "yes_no", yesNo);
    }
    return openOrStatement(folded, at, asks);
  }

  function openOrStatement(folded, at, asks) {
    const start = opening(folded, at, asks);
    const scale = says.scale.search(folded);
    if (scale && (asks || start !== null)) return moveOf("fact", scale);
    if (start !== null) {
      const fact = says.fact.search(folded.slice(start, start + 40));
      if (fact && fact.start <= 12 && !says.goes_on.search(folded, start + fact.end)) {
        return move("fact", start + fact.start, start + fact.end);
      }
      return move("open", start, Math.min(start + 12, folded.length));
    }
    const later = (asks ? says.later_yes_no : says.later_said).search(folded);
    if (later) return moveOf("yes_no", later);
    const inside = says.wonders.search(folded) ?? (asks ? says.opens_inside.search(folded) : null);
    if (inside) return moveOf("open", inside);
    if (asks && says.loose_tag.search(folded)) {
      return move("tag", bare(folded).lastIndexOf(" ") + 1, folded.length);
    }
    return move(asks ? "stated" : "statement", 0, folded.length);
  }

  function opening(folded, at, asks) {
    const here = says.opens.match(folded, at);
    if (here) return here.start;
    if (at && says.opens.match(folded.slice(at))) return at;
    return asks ? (says.opens.search(folded)?.start ?? null) : null;
  }

  return made;
}
