// A text as words: each with its plain form and what the lists say of it, once, so that rules only look.

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
const OPENING = /[.!?:;\n\r\t"“”«¿¡•*–—>|(]/u;
const OWN_LETTERS = { ı: "i", đ: "d", ł: "l", ø: "o", "’": "'", ʼ: "'" };

/** Small letters without accents, as the lists are written. */
export function folded(word) {
  const low = word.toLowerCase();
  // eslint-disable-next-line no-control-regex
  if (/^[\x00-\x7f]*$/.test(low)) return low;
  return low.normalize("NFD").replace(/\p{M}/gu, "").replace(/[ıđłø’ʼ]/gu, (letter) => OWN_LETTERS[letter]);
}

/** The words of a text; `at(i)` answers for every i, also beyond the ends. */
export class Words {
  constructor(text) {
    this.text = text;
    this.all = [...text.matchAll(WORD)].map((found) => wordOf(found[0], found.index));
  }

  get length() {
    return this.all.length;
  }

  at(i) {
    return this.all[i] ?? NOTHING;
  }

  form(i) {
    return this.at(i).form;
  }

  /** What stands between word i and the next one. */
  gap(i) {
    return i >= 0 && i + 1 < this.length ? this.text.slice(this.all[i].end, this.all[i + 1].start) : "\n";
  }

  /** Word i and the next are one expression. */
  joins(i) {
    return [" ", "  ", "-", "\u00a0"].includes(this.gap(i));
  }

  /** Word i begins a sentence or a line, where a capital says nothing. */
  opens(i, isTitle) {
    if (i <= 0 || i >= this.length) return true;
    const gap = this.text.slice(this.all[i - 1].stop, this.all[i].start);
    if (gap === " " || (gap === ". " && isTitle)) return false;
    return OPENING.test(gap);
  }

  /** Word i is in capitals because its neighbours are. */
  loud(i) {
    const near = [i - 2, i - 1, i + 1, i + 2].map((at) => this.at(at)).filter((word) => word.form.length > 2);
    return near.length > 0 && near.filter((word) => word.isCaps).length * 3 > near.length;
  }
}

const NOTHING = Object.freeze({ form: "", start: -1, end: -1, stop: -1, isCapital: false, isCaps: false, isNumber: false, isOwned: false });

function wordOf(raw, start) {
  const isOwned = /['’][sS]$/.test(raw) && raw.length > 2;
  const kept = isOwned ? raw.slice(0, -2) : raw;
  const isLetter = /^\p{L}/u.test(kept);
  const isUpper = isLetter && kept[0] !== kept[0].toLowerCase();
  return {
    form: folded(kept),
    start,
    end: start + kept.length,
    stop: start + raw.length,
    isCapital: isUpper,
    isCaps: isUpper && kept.length > 1 && kept === kept.toUpperCase(),
    isNumber: !isLetter,
    isOwned,
  };
}
