/** Numbers from 0 to below 1, the same for the same seed on every machine. Not for secrets. */
export type Random = () => number;

/**
 * A seeded source of random numbers: a Weyl sequence through the 32-bit mixer of Steele & Vigna (SplitMix).
 *
 * @param seed any whole number
 */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 to below n. */
export function below(n: number, random: Random): number {
  return Math.floor(random() * n);
}

export function shuffled<T>(values: readonly T[], random: Random): T[] {
  const order = [...values];
  for (let i = order.length - 1; i > 0; i--) {
    const j = below(i + 1, random);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
