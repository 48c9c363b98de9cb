const MOST = 3;

/** Up to three of the names that a misspelt one may stand for, likeliest first: part of the other, or half alike. */
export function closestNames(name: string, names: readonly string[]): string[] {
  const wanted = name.toLowerCase();
  return names
    .map((each) => ({ name: each, distance: contained(wanted, each) ? 0.5 : distanceOf(wanted, each) }))
    .filter(({ name: { length }, distance }) => distance <= Math.max(length, wanted.length) / 2)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map((each) => each.name);
}

function contained(a: string, b: string): boolean {
  return Math.min(a.length, b.length) > 3 && (a.includes(b) || b.includes(a));
}

/** Letters to insert, delete or replace (Levenshtein). */
function distanceOf(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, above[j]! + 1, row[j - 1]! + 1));
    }
    above = row;
  }
  return above[b.length]!;
}
