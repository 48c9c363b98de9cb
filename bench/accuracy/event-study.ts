import { median } from 'd3-array';
import { type EventStudy, eventStudy } from '../../src/analysis/methods/event-study/event-study.ts';
import { below, seeded } from '../../src/analysis/statistics/random.ts';
import { observations } from '../../src/data/tables/observations.ts';
import { EVENTS, isValid, type Iso3, monthIndex, type Observation } from '../../src/schema.ts';
import type { Row } from '../accuracy.ts';

const DATES = 6;
const EARLIEST = 48;
const AFTER = 6;
const SIZES = [0, 1000, 2000, 4000, 8000];

interface Tried extends EventStudy {
  articles: number;
}

export default async function measure(): Promise<Row[]> {
  const random = seeded(3);
  const tried: Tried[] = [];
  for (const event of EVENTS) tried.push(...atRandomDates(await observations({ events: [event] }), random));
  return SIZES.flatMap((from, i): Row[] => {
    const to = SIZES[i + 1] ?? Infinity;
    const same = tried.filter(({ articles }) => articles >= from && articles < to);
    const value = same.filter(({ countries }) => countries.p! <= 0.05).length / same.length;
    const measure = `p ≤ 0.05 at random dates, ${from} ${to < Infinity ? `to ${to}` : 'or more'} articles a month`;
    const row = { method: 'event-study', measure, value, required: true } as const;
    return [
      { ...row, side: 'at least', bar: 0.04 },
      { ...row, side: 'at most', bar: 0.065 },
    ];
  });
}

function atRandomDates(rows: readonly Observation[], random: () => number): Tried[] {
  const indices = rows.map(({ month }) => monthIndex(month));
  const [start, end] = [Math.min(...indices), Math.max(...indices)];
  const laid = new Map(
    [...Map.groupBy(rows, ({ country }) => country)].map(([country, months]) => {
      const shares = Array<number | null>(end - start + 1).fill(null);
      const articles = Array<number | null>(shares.length).fill(null);
      for (const month of months) {
        const t = monthIndex(month.month) - start;
        articles[t] = month.articles;
        if (isValid(month)) shares[t] = month.share;
      }
      return [country, { shares, articles }];
    }),
  );
  return Array.from({ length: DATES }).flatMap(() => {
    const date = EARLIEST + below(end - start + 1 - EARLIEST - AFTER, random);
    return [...laid].flatMap(([country, { shares, articles }]) => {
      const others = new Map<Iso3, (number | null)[]>(
        [...laid].flatMap(([other, each]) => (other === country ? [] : [[other, each.shares]])),
      );
      const { answer } = eventStudy(shares, others, date);
      if (answer === null || answer.countries.p === null) return [];
      return [{ ...answer, articles: median(articles.slice(date - 12, date + AFTER)) ?? 0 }];
    });
  });
}
