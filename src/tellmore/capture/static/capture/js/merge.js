// Two copies of one note become one, and nothing that somebody typed is lost. Pure.
// The same rules as `capture/domain/merge.py`; both answer to `capture/vectors/merge.json`.

const LONGEST_ROOT = 36;
const FIELDS = ["question", "kind", "text", "quote", "seat", "probe", "passed", "at", "removed"];

const isSame = (one, other, fields) => fields.every((name) => (one[name] || "") === (other[name] || ""));
const saysTheSame = (one, other) => isSame(one, other, ["text", "kind", "passed"]);
const rootOf = (line) => [...line.id.split("~", 1)[0]].slice(0, LONGEST_ROOT).join("");

// A stable sort: lines without a time stay where they stand.
const byTime = (one, other) => ((one.at ?? "") < (other.at ?? "") ? -1 : (one.at ?? "") > (other.at ?? "") ? 1 : 0);

export function mergedLines(ours, theirs) {
  const result = new Map(ours.map((line) => [line.id, line]));
  const twins = [];
  for (const line of theirs) {
    const held = result.get(line.id);
    const later = held ? (line.edited ?? 0) - (held.edited ?? 0) : 1;
    if (later > 0) result.set(line.id, line);
    else if (later === 0 && !isSame(line, held, FIELDS)) {
      const [first, second] = both(held, line);
      result.set(line.id, first);
      if (second) twins.push(second);
    }
  }
  const lines = [...result.values()];
  if (lines.length > ours.length) lines.sort(byTime);
  return withTwins(lines, twins);
}

// What stands in the line's own place, and its twin if one copy would be lost otherwise.
function both(held, line) {
  if (Boolean(held.removed) !== Boolean(line.removed)) return [held.removed ? line : held, null];
  if (saysTheSame(held, line)) {
    return [{ ...held, quote: Boolean(held.quote || line.quote), seat: held.seat || line.seat || "" }, null];
  }
  return [held, held.removed ? null : line];
}

function withTwins(lines, twins) {
  for (const twin of twins) {
    const root = rootOf(twin);
    const family = lines.filter((line) => rootOf(line) === root);
    if (family.some((one) => saysTheSame(one, twin))) continue;
    const named = { ...twin, id: freeId(root, new Set(lines.map((line) => line.id))) };
    lines.splice(lines.indexOf(family.at(-1)) + 1, 0, named);
  }
  return lines;
}

function freeId(root, taken) {
  for (let number = 1; ; number += 1) {
    const name = root + (number === 1 ? "~" : `~${number}`);
    if (!taken.has(name)) return name;
  }
}

export function merged(ours, theirs) {
  const questions = new Map([...ours.questions, ...theirs.questions].map((question) => [question.id, question]));
  return {
    questions: [...questions.values()],
    lines: mergedLines(ours.lines, theirs.lines),
    said: [...new Set([...ours.said, ...theirs.said])],
    promises: [...new Set([...ours.promises, ...theirs.promises])],
    paused: Math.max(ours.paused, theirs.paused),
  };
}
