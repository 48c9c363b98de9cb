import { describe, expect, test } from 'vitest';
import { within } from '../../../src/analysis/history/history.ts';
import { pooledShare } from '../../../src/analysis/history/pooled.ts';
import { summarise } from '../../../src/analysis/history/summary.ts';
import { historiesOf } from '../../../src/series/histories.ts';

async function history(country: string, event: 'protest' | 'legalchange') {
  const [only] = await historiesOf({ countries: [country], events: [event] });
  return only!;
}

describe('summary', () => {
  test('pools Kenya’s protest reporting to 256 in its last twelve covered months, and 169 in the twelve before', async () => {
    const { year, yearBefore, peak, last } = summarise(await history('KEN', 'protest'));
    expect(Math.round(year!)).toBe(256);
    expect(Math.round(yearBefore!)).toBe(169);
    expect(last.month).toBe('2024-07');
    expect(peak?.month).toBe('2024-06');
    expect(peak?.share).toBeCloseTo(899.47, 2);
  });

  test('finds Georgia’s legal changes highest in May 2024, at 1,332', async () => {
    const { peak } = summarise(await history('GEO', 'legalchange'));
    expect(peak?.month).toBe('2024-05');
    expect(Math.round(peak!.share)).toBe(1332);
  });

  test('gives no result for a year of low-volume months', async () => {
    const { year, lastWhole, peak } = summarise(await history('TLS', 'protest'));
    expect(year).toBeNull();
    expect(lastWhole).not.toBe(undefined);
    expect(peak === null || peak.share > 0).toBe(true);
  });

  test('passes over a partial last month', async () => {
    const { last, lastWhole } = summarise(await history('NGA', 'protest'));
    expect(last).toMatchObject({ month: '2024-07', partial: true });
    expect(lastWhole?.month).toBe('2024-06');
  });

  test('refuses a series without months', async () => {
    const empty = within(await history('KEN', 'protest'), '2030-01', null);
    expect(() => summarise(empty)).toThrow('summarise requires at least 1 month, protest in KEN has 0');
  });
});

test('a pooled share weighs months by their articles', () => {
  const months = [
    { count: 1, articles: 100 },
    { count: 90, articles: 900 },
  ];
  expect(pooledShare(months)).toBe(910);
  expect(pooledShare([])).toBeNull();
});
