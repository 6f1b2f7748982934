// What one rule says about one question, before it is put into the reader's language.

export const remark = (start, end, reason = "", more = {}) => ({ start, end, reason, gentle: false, proposal: "", ...more });
export const remarkAt = (found, reason = "", more = {}) => remark(found.start, found.end, reason, more);
