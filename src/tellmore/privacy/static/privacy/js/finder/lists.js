// What the finder knows: the data of `privacy/domain/phone.py`, made ready to be asked.

export const GIVEN = 1, FAMILY = 2, OWN = 4, TOWN = 8, REGION = 16, WORD = 32;
const PROBES = 5;
const MARKS = /[\u0300-\u0304\u0306-\u0308\u030a\u030c\u0327\u0328]/g;
const PLAIN = { "ı": "i", "đ": "d", "ł": "l", "ø": "o" };

/** A word in small letters, without accents, with a straight apostrophe. */
export function folded(word) {
  const low = word.toLowerCase();
  // eslint-disable-next-line no-control-regex
  if (/^[\x00-\x7f]*$/.test(low)) return low;
  return low.replaceAll("’", "'").normalize("NFD").replace(MARKS, "").replace(/[ıđłø]/g, (letter) => PLAIN[letter]);
}

/** Whether the dictionary has a word; about one unknown word in thirty is taken for one. */
export class Filter {
  constructor(bytes) {
    this.bytes = bytes;
    this.size = bytes.length * 8;
  }

  has(word) {
    let one = 0x811c9dc5;
    for (let at = 0; at < word.length; at += 1) one = Math.imul(one ^ word.charCodeAt(at), 0x01000193) >>> 0;
    let two = Math.imul(one ^ (one >>> 15), 0x85ebca6b) >>> 0;
    two = ((two ^ (two >>> 13)) | 1) >>> 0;
    for (let n = 0; n < PROBES; n += 1) {
      const place = ((one + n * two) % 4_294_967_296) % this.size;
      if (!(this.bytes[place >> 3] & (1 << (place & 7)))) return false;
    }
    return true;
  }
}

/** The data as sets and maps; `words` comes as base64. */
export function readLists({ names, cues, leave, places, words, seen, worded, patterns }) {
  const named = new Map();
  for (const [bits, forms] of Object.entries(names)) for (const form of forms.split(" ")) named.set(form, Number(bits));
  const several = new Map();
  for (const place of places.map((one) => one.split(" "))) several.set(place[0], [...(several.get(place[0]) ?? []), place]);
  for (const held of several.values()) held.sort((one, other) => other.length - one.length);
  return {
    named,
    cues: Object.fromEntries(Object.entries(cues).map(([name, held]) => [name, new Set(held.split(" "))])),
    leave: new Set(leave.split(" ")),
    places: several,
    filter: new Filter(Uint8Array.from(atob(words), (sign) => sign.charCodeAt(0))),
    seen,
    worded,
    patterns,
  };
}
