// Where a card goes: by pointer, by key, and how fast the page scrolls along. Pure: no page, no events.

/** The place among `boxes` (top to bottom) at height `y`: before the first whose middle lies below. */
export function slotAt(y, boxes) {
  const place = boxes.findIndex((box) => y < (box.top + box.bottom) / 2);
  return place < 0 ? boxes.length : place;
}

/** The nearest column to a point: inside wins, else the smallest distance; -1 without columns. */
export function columnAt(x, y, boxes) {
  let nearest = -1;
  let least = Infinity;
  boxes.forEach((box, place) => {
    const across = Math.max(box.left - x, 0, x - box.right);
    const along = Math.max(box.top - y, 0, y - box.bottom);
    // Columns stand side by side, so the way across weighs more than the empty room under a short one.
    const distance = across * 1000 + along;
    if (distance < least) [least, nearest] = [distance, place];
  });
  return nearest;
}

/** How far to scroll in one frame when a pointer is near an edge: more the nearer, 0 in the middle. */
export function scrollStep(at, from, to, { edge = 64, most = 18 } = {}) {
  if (at < from + edge) return -Math.ceil((most * Math.min(from + edge - at, edge)) / edge);
  if (at > to - edge) return Math.ceil((most * Math.min(at - to + edge, edge)) / edge);
  return 0;
}

const AWAY = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * Where a key leads from {column, place}. `counts` are the cards of each column (without the carried
 * one); a carried card may also stand behind the last. Null when the key leads nowhere.
 */
export function placeAfter(key, { column, place }, counts, { carried = false, rightToLeft = false } = {}) {
  const lastIn = (at) => (carried ? counts[at] : counts[at] - 1);
  if (key === "ArrowUp") return place > 0 ? { column, place: place - 1 } : null;
  if (key === "ArrowDown") return place < lastIn(column) ? { column, place: place + 1 } : null;
  if (key === "Home") return { column, place: 0 };
  if (key === "End") return { column, place: Math.max(lastIn(column), 0) };
  if (!(key in AWAY)) return null;
  const step = AWAY[key] * (rightToLeft ? -1 : 1);
  for (let at = column + step; at >= 0 && at < counts.length; at += step) {
    if (carried || counts[at] > 0) return { column: at, place: Math.min(place, Math.max(lastIn(at), 0)) };
  }
  return null;
}
