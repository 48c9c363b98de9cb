/** Shares are printed to 16 digits, which still distinguishes a million articles from a million and one. */
const LARGEST = 1_000_000;
const TOLERANCE = 1e-7;

/**
 * The smallest whole number, `atLeast` or larger, of which every share is a whole number of parts; null when
 * there is none up to a million. With few distinct shares it can be a divisor of the true one.
 */
export function wholeBase(shares: readonly number[], atLeast: number): number | null {
  const smallest = Math.min(...shares);
  if (shares.length === 0) return atLeast;
  const distinct = [...new Set(shares)];
  for (
    let parts = Math.max(1, Math.ceil(smallest * atLeast - TOLERANCE));
    parts <= smallest * LARGEST;
    parts++
  ) {
    const base = Math.round(parts / smallest);
    if (base >= atLeast && distinct.every((share) => isWhole(share * base))) return base;
  }
  return null;
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < TOLERANCE;
}
