// Open questions that gather opinions or habits instead of a story of one event.
import { CLOSED } from "../moves.js";
import { remarkAt } from "../remark.js";

export function notStory(files) {
  const event = files.patterns("event");
  const order = ["opinion", "solution", "habit"].map((reason) => [reason, files.patterns(reason)]);
  const welcome = files.patterns("welcome");
  const generally = files.pattern("generally");

  return (reading) => {
    const { language, folded } = reading;
    if (reading.has(CLOSED) || event[language].search(folded)) return [];
    const general = generally.search(folded);
    if (general) return [remarkAt(general, "habit")];
    if (welcome[language].search(folded)) return [];
    for (const [reason, patterns] of order) {
      const found = patterns[language].search(folded);
      if (found) return [remarkAt(found, reason)];
    }
    return [];
  };
}
