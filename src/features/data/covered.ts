import { coverageGrid } from '../../charts/coverage-grid/coverage-grid.ts';
import type { CoveredPlace } from '../../charts/coverage-grid/covered-place.ts';
import type { Figure } from '../../series/figure.ts';
import type { Catalog, Resource } from '../../data/snapshot/catalog.ts';
import { countries } from '../../data/tables/countries.ts';
import { grainOf, reach } from '../../data/tables/reach.ts';
import { countryName } from '../../i18n/countries.ts';
import dataWords from '../../i18n/en/data.json' with { type: 'json' };
import { formatMonth } from '../../i18n/format.ts';
import { compareText } from '../../i18n/locale.ts';
import { wordsOf } from '../../i18n/words.ts';
import { type Field, isMonth } from '../../schema.ts';
import type { Origin } from '../../series/queries.ts';

const t = wordsOf(dataWords);

export async function coverageFigure(table: Resource, source: readonly string[]): Promise<Figure> {
  const [found, all] = await Promise.all([reach(table.name), countries()]);
  const { country, time } = grainOf(table);
  const byCode = new Map(found.map((one) => [one.country, one]));
  const none = { years: new Map<number, number>(), undated: 0, rows: 0 };
  const places: CoveredPlace[] =
    country === null
      ? [{ ...(byCode.get(null) ?? none), code: null, name: t('data.covers.allRows') }]
      : all
          .map(({ iso3 }) => ({ ...(byCode.get(iso3) ?? none), code: iso3, name: countryName(iso3) }))
          .sort((a, b) => compareText(a.name, b.name));
  return coverageGrid(places, { counted: time?.until ? 'within' : 'at', source });
}

export async function coverageWords(table: Resource): Promise<string> {
  const found = await reach(table.name);
  const { country } = grainOf(table);
  const dates = (key: 'first' | 'last') => found.flatMap((one) => one[key] ?? []).sort();
  const ends = [dates('first')[0], dates('last').at(-1)].flatMap((stamp) => (stamp ? shortDate(stamp) : []));
  const [first, last = first] = ends;
  const count = found.length;
  if (country === null) {
    if (first === undefined) return t('data.covers.nothing');
    return first === last ? first : t('data.covers.span', { first, last: last! });
  }
  if (first === undefined) return t('data.covers.countries', { count });
  return first === last
    ? t('data.covers.countries.date', { count, date: first })
    : t('data.covers.countries.span', { count, first, last: last! });
}

export const GRAINS = ['country-month', 'country-year', 'country-date', 'country', 'none'] as const;

export function grainName(table: Resource): (typeof GRAINS)[number] {
  const { country, time } = grainOf(table);
  if (country === null) return 'none';
  if (time === null || table.schema.primaryKey.join() === country) return 'country';
  if (time.from.name === 'year') return 'country-year';
  const monthly = time.until === null && time.from.name === 'month';
  return monthly ? 'country-month' : 'country-date';
}

export function shortDate(stamp: string): string {
  return isMonth(stamp) ? formatMonth(stamp) : stamp.slice(0, 4);
}

export function coverageOrigin(table: Resource, { created }: Pick<Catalog, 'created'>): Origin | undefined {
  const { country, time } = grainOf(table);
  if (country === null && time === null) return undefined;
  const columns = country === null ? [] : [country];
  const yearOf = ({ name, type }: Field) => (type === 'date' ? `year(${name})` : name);
  const lines = (from: string, year: string[]) => [
    `select ${[...columns, ...year, 'count(*) as rows'].join(', ')}`,
    `from ${from}`,
    'group by all',
    'order by all',
  ];
  const query = () => {
    if (time === null) return lines(table.name, []);
    const start = yearOf(time.from);
    if (time.until === null) return lines(table.name, [start === 'year' ? start : `${start} as year`]);
    const end = yearOf(time.until);
    const newest = `(select greatest(${created.slice(0, 4)}, max(${start}), max(${end})) from ${table.name})`;
    const mayLack = time.from.missing !== undefined || time.until.missing !== undefined;
    const span = mayLack
      ? `case when coalesce(${start}, ${end}) is null then [null]\n    else range(coalesce(${start}, ${end}), coalesce(${end}, ${newest}) + 1) end`
      : `range(${start}, ${end} + 1)`;
    const each = [...columns, `unnest(${span}) as year`].join(', ');
    return lines(`(\n  select ${each}\n  from ${table.name}\n)`, ['year']);
  };
  return { query: query().join('\n'), tables: [table.name] };
}
