import { describe, expect, test } from 'vitest';
import { expectedRatios } from '../../../../src/analysis/methods/skill/expected-ratio.ts';
import { LIMITS, pooledRecord, verdictOf } from '../../../../src/analysis/methods/skill/verdict.ts';
import { seeded } from '../../../../src/analysis/statistics/random.ts';
import { rowsOf } from '../../../../src/data/tables/rows.ts';
import type { EventId, Month } from '../../../../src/schema.ts';

const half = (i: number, crps: number, weight = 100) => ({
  halfYear: `20${10 + i}-01` as Month,
  forecasts: weight,
  crps,
  naiveCrps: 1.3,
  mean12Crps: 1,
});

describe('the verdict on an event', () => {
  test.each([
    [{ ratio: 0.9, upper: 0.99 }, 'clearly_better'],
    [{ ratio: LIMITS.clearly, upper: 0.99 }, 'clearly_better'],
    [{ ratio: 0.94, upper: 0.99 }, 'a_little_better'],
    [{ ratio: 0.9, upper: 1 }, 'no_better'],
    [{ ratio: 1.1, upper: 1.2 }, 'no_better'],
  ] as const)('%o is %s', (record, verdict) => {
    expect(verdictOf(record)).toBe(verdict);
  });

  test('is against the better rule, with an interval around the ratio', () => {
    const record = pooledRecord([0.85, 0.9, 0.95, 0.88, 0.92].map((crps, i) => half(i, crps)))!;
    expect(record.ratio).toBeCloseTo(0.899, 3);
    expect(record.lower).toBeLessThan(record.ratio);
    expect(record.upper).toBeGreaterThan(record.ratio);
    expect(record).toMatchObject({ forecasts: 500, verdict: 'clearly_better' });
    expect(pooledRecord([])).toBeNull();
  });

  test('does not rest on one half-year that outweighs the others', () => {
    const ordinary = Array.from({ length: 9 }, (_, i) => half(i, 1.02));
    const pandemic = { ...half(9, 2), mean12Crps: 10, naiveCrps: 13 };
    expect(pooledRecord([...ordinary, pandemic])!.verdict).toBe('no_better');
  });

  test('follows from the table of half-years, and stands in every row of its series', async () => {
    const [past, events, series] = await Promise.all([
      rowsOf('skill_past'),
      rowsOf('skill_events'),
      rowsOf('skill'),
    ]);
    expect(events).toHaveLength(120);
    for (const { event, horizon, ...row } of events) {
      const own = past.filter((each) => each.event === event && each.horizon === horizon);
      expect(row).toMatchObject(pooledRecord(own)!);
      const shown = series.filter((each) => each.event === event && each.horizon === horizon);
      expect(new Set(shown.map(({ verdict }) => verdict))).toEqual(new Set([row.verdict]));
    }
  });
});

describe('the ratio to be expected of a series', () => {
  const events: EventId[] = ['arrest', 'raid', 'protest', 'purge', 'coup', 'censor', 'disaster', 'activism'];
  const made = (differ: number) => {
    const random = seeded(4);
    const noise = () => random() + random() + random() - 1.5;
    return Array.from({ length: 40 }, (_, i) => {
      const own = differ * noise();
      return events.map((event, e) => ({
        country: `C${i}`,
        event,
        ratio: Math.exp(-0.01 * e + own + 0.1 * noise()),
      }));
    }).flat();
  };

  test('is that of its event where countries do not differ beyond chance', () => {
    const expected = expectedRatios(made(0));
    const spread = Array.from({ length: 40 }, (_, i) => expected(`C${i}`, 'raid')!);
    expect(Math.max(...spread) - Math.min(...spread)).toBeLessThan(0.05);
    expect(expected('C1', 'activism')!).toBeLessThan(expected('C1', 'arrest')!);
  });

  test('follows the country where they do', () => {
    const series = made(0.2);
    const expected = expectedRatios(series);
    const spread = Array.from({ length: 40 }, (_, i) => expected(`C${i}`, 'raid')!);
    expect(Math.max(...spread) - Math.min(...spread)).toBeGreaterThan(0.2);
    expect(expected('nowhere', 'raid')).toBeGreaterThan(0.8);
    expect(expected('C1', 'corruption')).toBeNull();
  });
});
