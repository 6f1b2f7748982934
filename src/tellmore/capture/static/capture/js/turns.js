// Who has spoken how often, who is quiet, which cards were touched. Pure.

export function turns(lines, seats) {
  const counts = new Map(seats.map((seat) => [seat, 0]));
  for (const line of lines) if (counts.has(line.seat)) counts.set(line.seat, counts.get(line.seat) + 1);
  return counts;
}

// A calm nudge only once the talk is under way: seats nobody has heard after the others spoke twice each.
export function quietSeats(counts) {
  const spoken = [...counts.values()].filter(Boolean);
  if (spoken.length === 0 || spoken.reduce((sum, n) => sum + n, 0) < spoken.length * 2) return [];
  return [...counts].filter(([, n]) => n === 0).map(([seat]) => seat);
}

export const cardsTouched = (lines) => new Set(lines.map((line) => line.question));
