import { deviation, mean } from 'd3-array';
import { expect, test } from 'vitest';
import { observations } from '../../../src/data/tables/observations.ts';
import type { EventId } from '../../../src/schema.ts';
import reference from '../../reference/producer-index.json' with { type: 'json' };

test.each(Object.entries(reference.countries))(
  'the producer’s index of %s is rebuilt from our shares: weighted z-scores over all months, and an offset',
  async (country, { weights, offset, from, f1 }) => {
    const events = Object.keys(weights) as EventId[];
    const rows = await observations({ countries: [country], events });
    const rebuilt = f1.map(() => offset);
    for (const event of events) {
      const own = rows.filter((row) => row.event === event);
      expect([own[0]!.month, own.length]).toEqual([from, f1.length]);
      const shares = own.map(({ share }) => share!);
      const [centre, spread] = [mean(shares)!, deviation(shares)!];
      shares.forEach(
        (share, t) => (rebuilt[t]! += (weights[event as keyof typeof weights] * (share - centre)) / spread),
      );
    }
    rebuilt.forEach((value, t) => expect(value).toBeCloseTo(f1[t]!, 6));
  },
);

test('it uses all months at once: without the last year the index of earlier months differs', async () => {
  const { weights, f1 } = reference.countries.KEN;
  const rows = await observations({ countries: ['KEN'], events: Object.keys(weights) as EventId[] });
  const early = f1.slice(0, -12).map(() => 0);
  for (const [event, weight] of Object.entries(weights)) {
    const shares = rows.filter((row) => row.event === event).map(({ share }) => share!);
    const known = shares.slice(0, -12);
    known.forEach((share, t) => (early[t]! += (weight * (share - mean(known)!)) / deviation(known)!));
  }
  const move = (values: readonly number[]) => values.slice(1).map((value, t) => value - values[t]!);
  const off = move(early).map((step, t) => Math.abs(step - move(f1)[t]!));
  expect(Math.max(...off)).toBeGreaterThan(0.1);
});
