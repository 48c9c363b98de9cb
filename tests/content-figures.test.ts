import { readFileSync } from 'node:fs';
import { mean, median } from 'd3-array';
import { expect, test } from 'vitest';
import { observations } from '../src/data/tables/observations.ts';
import { EVENT_GROUP, type EventId, EVENTS, type Observation } from '../src/schema.ts';

/** The figures on the event pages, checked against the snapshot: a new release that moves them fails here. */
const TYPICAL_SHARE = {
  activism: 27,
  arrest: 58,
  censor: 8,
  cooperate: 125,
  corruption: 106,
  coup: 10,
  disaster: 220,
  electionactivity: 134,
  legalaction: 196,
  legalchange: 80,
  mobilizesecurity: 26,
  protest: 81,
  purge: 51,
  threaten: 20,
  violencelethal: 39,
  violencenonlethal: 56,
} as const;

const SET_ASIDE = {
  arrest: 3,
  cooperate: 0.7,
  corruption: 0.46,
  legalaction: 0.85,
  legalchange: 1.2,
  purge: 0.25,
  raid: 1.9,
  threaten: 0.4,
  violencelethal: 1.4,
  violencenonlethal: 1.2,
} as const;

const WITHOUT_ARTICLE = { defamationcase: 0.5, martiallaw: 0.3, raid: 0.4 } as const;

const UNDER_FIVE = {
  censor: 0.7,
  defamationcase: 0.86,
  electionirregularities: 0.54,
  threaten: 0.46,
} as const;

const MEAN_OF_YEAR = {
  martiallaw: { 2019: 12, 2020: 85, 2021: 44 },
  disaster: { 2019: 270, 2020: 720, 2021: 474, 2022: 342 },
} as const;

/**
 * Median over countries of the share from 2024-02 onwards, divided by that of the 12 months before; without low-volume
 * months.
 */
const LIFTED_BY_THE_BREAK = {
  censor: 1.4,
  cooperate: 1.42,
  coup: 1.93,
  electionirregularities: 1.93,
  legalchange: 1.3,
  martiallaw: 1.67,
} as const;

const shares = (rows: Observation[]) => rows.flatMap(({ share }) => share ?? []);
const rowsOf = (event: EventId) => observations({ events: [event] });
const bodyOf = (event: EventId) =>
  readFileSync(new URL(`../src/content/en/events/${event}.md`, import.meta.url), 'utf8');
const entries = <Value>(record: Partial<Record<EventId, Value>>) =>
  Object.entries(record) as [EventId, Value][];

test.each(entries(TYPICAL_SHARE))(
  '%s: about %i of 10,000 articles in a typical month',
  async (event, stated) => {
    expect(bodyOf(event)).toMatch(new RegExp(`about ${stated} (of|per|such articles in) 10,000`));
    const found = median(shares((await rowsOf(event)).filter(({ thin }) => !thin)));
    expect(Math.abs((found ?? 0) - stated)).toBeLessThanOrEqual(Math.max(0.6, 0.03 * stated));
  },
);

test.each(entries(SET_ASIDE))('%s: %d articles set aside for each one counted', async (event, stated) => {
  const rows = await rowsOf(event);
  const total = (values: (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const found = total(rows.map((row) => row.otherCount)) / total(rows.map((row) => row.count));
  expect(Math.abs(found - stated)).toBeLessThanOrEqual(0.1 * stated);
});

test.each(entries(WITHOUT_ARTICLE))('%s: %d of the months have no article', async (event, stated) => {
  expect(mean(await rowsOf(event), ({ count }) => Number(count === 0))).toBeCloseTo(stated, 1);
});

test.each(entries(UNDER_FIVE))('%s: %d of the months have fewer than five', async (event, stated) => {
  const rows = (await rowsOf(event)).filter(({ thin }) => !thin);
  expect(mean(rows, ({ count }) => Number(count < 5))).toBeCloseTo(stated, 1);
});

test.each(entries<Record<number, number>>(MEAN_OF_YEAR))('%s: the pandemic years', async (event, years) => {
  const rows = await rowsOf(event);
  for (const [year, stated] of Object.entries(years)) {
    expect(bodyOf(event)).toContain(`${stated}`);
    const found = mean(shares(rows.filter(({ month }) => month.startsWith(year)))) ?? 0;
    expect(Math.round(found)).toBe(stated);
  }
});

test.each(entries(LIFTED_BY_THE_BREAK))('%s: times %d after the break', async (event, stated) => {
  expect(median(await ratiosAcrossTheBreak(event))).toBeCloseTo(stated, 1);
});

test('cooperation rises across the break in 55 of 62 countries', async () => {
  const ratios = await ratiosAcrossTheBreak('cooperate');
  expect([ratios.filter((ratio) => ratio > 1).length, ratios.length]).toEqual([55, 62]);
});

test('disaster is the largest series, defamation cases the sparsest', async () => {
  const all = await Promise.all(
    EVENTS.map(async (event) => {
      const rows = await rowsOf(event);
      return {
        event,
        middle: median(shares(rows)) ?? 0,
        empty: mean(rows, (row) => Number(row.count === 0)),
      };
    }),
  );
  expect(all.toSorted((a, b) => b.middle - a.middle)[0]?.event).toBe('disaster');
  expect(all.toSorted((a, b) => (b.empty ?? 0) - (a.empty ?? 0))[0]?.event).toBe('defamationcase');
  expect(all).toHaveLength(Object.keys(EVENT_GROUP).length);
});

async function ratiosAcrossTheBreak(event: EventId): Promise<number[]> {
  const rows = (await rowsOf(event)).filter(({ month, thin }) => !thin && month >= '2023-02');
  const byCountry = Map.groupBy(rows, ({ country }) => country);
  return [...byCountry.values()].flatMap((months) => {
    const before = mean(shares(months.filter(({ afterBreak }) => !afterBreak)));
    const after = mean(shares(months.filter(({ afterBreak }) => afterBreak)));
    return before && after !== undefined ? after / before : [];
  });
}
