import { groups } from 'd3-array';
import { surges } from '../../../src/analysis/history/surge-rule.ts';
import type { Dated } from '../../../src/analysis/methods/surge/surge.ts';
import { type Iso3, type Month, shareSql } from '../../../src/schema.ts';
import type { Run } from '../../engine/result.ts';

/**
 * What is dated to the month in each country: calendar entries (of votes, only those that were held), laws joined and adopted, months in which
 * reporting of foreign influence rose above its own line, and outlets that first or last published between the
 * country's first and last month. Anything known only to the year is left out. Only the calendar and outlets that
 * ceased count as a reason: the rest occurs near surges no more often than near any other month.
 */
export async function datedByCountry({ query }: Run): Promise<Map<Iso3, Dated[]>> {
  const facts = await query(`
    SELECT country, strftime(date, '%Y-%m') AS month, kind FROM calendar
      WHERE precision <> 'year' AND coalesce(status, 'held') IN ('held', 'annulled')
    UNION SELECT country, strftime(date, '%Y-%m'), 'law:' || fact FROM law WHERE precision <> 'year'
    UNION SELECT country, strftime(o.first_month, '%Y-%m'), 'outlet:entered' FROM outlets o
      JOIN countries ON iso3 = country WHERE o.first_month > countries.first_month
    UNION SELECT country, strftime(o.last_month, '%Y-%m'), 'outlet:left' FROM outlets o
      JOIN countries ON iso3 = country WHERE o.last_month < countries.last_month
    ORDER BY ALL`);
  const all = [...facts, ...(await influenceMoves(query))] as { country: Iso3; month: Month; kind: string }[];
  return new Map(
    groups(all, ({ country }) => country).map(([country, own]) => [
      country,
      own.map(({ month, kind }) => ({ month, kind, counts: !kind.includes(':') || kind === 'outlet:left' })),
    ]),
  );
}

async function influenceMoves(query: Run['query']) {
  const rows = (await query(`
    SELECT influencer, country, strftime(month, '%Y-%m') AS month, any_value(articles) AS articles, any_value(thin) AS thin,
      ${shareSql('sum(count)::DOUBLE', 'any_value(articles)')} AS share
    FROM influence JOIN influence_coverage USING (country, month) GROUP BY ALL ORDER BY ALL`)) as {
    influencer: Iso3;
    country: Iso3;
    month: Month;
    articles: number;
    thin: boolean;
    share: number | null;
  }[];
  return groups(rows, ({ influencer, country }) => `${influencer} ${country}`).flatMap(([, months]) => {
    const verdicts = surges(months);
    return months.flatMap(({ influencer, country, month }, t) =>
      verdicts[t]?.surge ? [{ country, month, kind: `influence:${influencer}` }] : [],
    );
  });
}
