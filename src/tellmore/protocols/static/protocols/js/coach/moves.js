// What a sentence does in a talk: invite, ask openly, ask for a fact, ask yes or no, tag, or state.

/** The moves that a yes, a no or a number answers. */
export const CLOSED = new Set(["yes_no", "choice", "tag", "stated", "fact"]);

const TRAILING = /[?!. ]+$/;
export const bare = (text) => text.replace(TRAILING, "");

/** A move by name, and the place of the words that show it. */
export const move = (name, start, end) => ({ name, cue: [start, end] });
export const moveOf = (name, found) => move(name, found.start, found.end);
