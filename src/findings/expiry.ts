export function isOver(date: string, now: Date): boolean {
  return now.getTime() >= Date.parse(date) + 86_400_000;
}

interface Dated {
  madeOn: string;
  expiresOn: string;
}

export interface Expiry {
  madeOn: string;
  first: string;
  last: string;
  over: number;
  count: number;
}

/** Whether the months of a warning were over by the day it was made, when the news was released. */
export function wasOver({ madeOn, expiresOn }: Dated): boolean {
  return expiresOn <= madeOn;
}

/** @returns null without any warning */
export function expiryOf(warnings: readonly Dated[]): Expiry | null {
  const days = warnings.map(({ expiresOn }) => expiresOn).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  return {
    madeOn: warnings[0]!.madeOn,
    first,
    last,
    over: warnings.filter(wasOver).length,
    count: warnings.length,
  };
}
