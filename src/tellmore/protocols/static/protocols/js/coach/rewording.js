// A story question to put in the place of a weak one: about the same subject, in the same language.
import { evenWord } from "../../../ui/js/coach/letters.js";

const LOOKED_AT = 60;

/** (reading) → the proposal for this question; never empty. */
export function rewording(files) {
  const held = files.files;
  const formalWords = files.wordsIn("es", "formal_address");
  const subjects = { en: tableOf(held.en.subjects), es: tableOf(held.es.subjects) };

  return (reading) => {
    const said = reading.sentences.flatMap((sentence) => sentence.words).slice(0, LOOKED_AT);
    const formal = reading.language === "es" && said.some((word) => formalWords.has(word));
    for (const word of said) {
      const subject = subjects[reading.language].get(word);
      if (subject) return (formal && subject.formal) || subject.question;
    }
    return formal ? held.es.no_subject_formal : held[reading.language].no_subject;
  };
}

function tableOf(subjects) {
  const table = new Map();
  for (const subject of subjects) for (const word of subject.words) table.set(evenWord(word), subject);
  return table;
}
