import { coverageGrid, type CoverageRow } from '../../charts/coverage-grid.ts';
import type { Figure } from '../../charts/figure.ts';
import type { Resource } from '../../data/catalog.ts';
import { countries } from '../../data/countries.ts';
import { grainOf, reach } from '../../data/reach.ts';
import { formatDay, formatMonth } from '../../format.ts';
import { isMonth } from '../../schema.ts';

/** The picture of what a table covers: every covered country, or one line for all rows where it has no country. */
export async function coverageFigure(table: Resource, source: readonly string[]): Promise<Figure> {
  const [found, all] = await Promise.all([reach(table.name), countries()]);
  const { country, time } = grainOf(table);
  const byCode = new Map(found.map((one) => [one.country, one]));
  const none = { years: new Map<number, number>(), undated: 0, rows: 0 };
  const places: CoverageRow[] =
    country === null
      ? [{ ...(byCode.get(null) ?? none), code: null, name: 'All rows' }]
      : all
          .map(({ iso3, name }) => ({ ...(byCode.get(iso3) ?? none), code: iso3, name }))
          .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return coverageGrid(places, { counted: time?.until ? 'within' : 'at', source });
}

/** What a table covers in a few words: `63 countries, Jan 2012 to Sep 2024`. */
export async function coverageWords(table: Resource): Promise<string> {
  const found = await reach(table.name);
  const { country } = grainOf(table);
  const dates = (key: 'first' | 'last') => found.flatMap((one) => one[key] ?? []).sort();
  const [first, last] = [dates('first')[0], dates('last').at(-1)];
  const where = found.length === 1 ? '1 country' : `${found.length} countries`;
  const when =
    first && last ? (first === last ? readable(first) : `${readable(first)} to ${readable(last)}`) : null;
  return [country === null ? null : where, when].filter(Boolean).join(', ') || 'no country, no date';
}

/** `2024`, `Jun 2024` or `30 June 2024`. */
export function readable(stamp: string): string {
  if (isMonth(stamp)) return formatMonth(stamp);
  return stamp.length > 4 ? formatDay(stamp) : stamp;
}

/** The query that gives the same rows as the picture, one per country and year. */
export function coverageSql(table: Resource): string | null {
  const { country, time } = grainOf(table);
  if (country === null && time === null) return null;
  const where = country === null ? [] : [country];
  const year = (name: string, type: string) => (type === 'date' ? `year(${name})` : name);
  const [from, until] = [time?.from, time?.until];
  const start = from && year(from.name, from.type);
  const when = !from
    ? []
    : until
      ? [`unnest(range(${start}, ${year(until.name, until.type)} + 1)) as year`]
      : [start === 'year' ? 'year' : `${start} as year`];
  const lines = [
    `select ${[...where, ...when, 'count(*) as rows'].join(', ')}`,
    `from ${table.name}`,
    'group by all',
    'order by all',
  ];
  return lines.join('\n');
}
