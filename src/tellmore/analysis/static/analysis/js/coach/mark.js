// What a rule hands back before it is put into a reader's language.

/** Words start..end of the headline, and the key of the reason in the rule's own texts. */
export const mark = (code, reason, start, end) => ({ code, reason, start, end });
