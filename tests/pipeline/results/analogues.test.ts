import { beforeAll, expect, test } from 'vitest';
import analogues from '../../../pipeline/results/analogues.ts';
import { openRun } from '../../../pipeline/engine/run.ts';
import { monthIndex, type Month } from '../../../src/schema.ts';
import { connection, manifest } from '../snapshot.ts';

const query = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS();
const run = openRun(query, manifest.created);
let made: Awaited<ReturnType<typeof analogues.rows>>;

beforeAll(async () => {
  made = await analogues.rows(run);
}, 180_000);

test('five matches and three horizons for every series that can be matched', () => {
  expect(made.analogue_outlooks.length / 3).toBe(made.analogues.length / 5);
  expect(made.analogues.length / 5).toBeGreaterThan(1200);
  expect(new Set(made.analogues.map(({ country }) => country)).has('TLS')).toBe(false);
});

test('the origin is the last whole month: June 2024 in Nigeria, whose July is partial', () => {
  const origin = (country: string) =>
    new Set(made.analogues.filter((row) => row['country'] === country).map((row) => row['origin']));
  expect(origin('NGA')).toEqual(new Set(['2024-06']));
});

test('matches are ranked by distance, and what followed them was known at the origin', () => {
  for (const [i, row] of made.analogues.entries()) {
    const before = made.analogues[i - 1];
    if (row['rank'] !== 1) expect(row['distance']).toBeGreaterThanOrEqual(before!['distance'] as number);
    const ahead = monthIndex(row['origin'] as Month) - monthIndex(row['match_month'] as Month);
    expect(ahead).toBeGreaterThanOrEqual(12);
  }
});

test('the longer the horizon, the more windows have a surge, and the base rate is that of all', () => {
  for (const country of ['KEN', 'HUN', 'PHL']) {
    const own = made.analogue_outlooks.filter(
      (row) => row['country'] === country && row['event'] === 'protest',
    );
    const rates = own.map((row) => row['base_surge'] as number);
    expect(rates).toEqual(rates.toSorted((a, b) => a - b));
    for (const rate of rates) {
      expect(rate).toBeGreaterThan(0.05);
      expect(rate).toBeLessThan(0.6);
    }
  }
});
