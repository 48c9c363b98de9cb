import { type Catalog, catalog, resource } from '../data/snapshot/catalog.ts';
import { once } from '../data/snapshot/once.ts';
import { rowsOf } from '../data/tables/rows.ts';
import type { IndicatorLevelRow } from '../rows.ts';
import { REPORTING_MEASURES, type Source, addMonths, EVENTS, type Iso3, type Month } from '../schema.ts';
import {
  eventIndicator,
  type Indicator,
  type IndicatorId,
  type Level,
  PER_10_000,
  type Unit,
} from './indicator.ts';
import { ownIndicators, ownValues } from './own.ts';
import { monthsIn } from './series.ts';

export async function indicators(): Promise<Indicator[]> {
  return [...(await ofSnapshot()), ...ownIndicators()];
}

const ofSnapshot = once(async (): Promise<Indicator[]> => {
  const manifest = await catalog();
  const [influence, indices] = await Promise.all([influenceIndicators(), indexIndicators()]);
  return [
    ...EVENTS.map(eventIndicator),
    ...influence,
    ...indices,
    ...pressureIndicator(manifest),
    ...deathsIndicator(manifest),
    ...forecastIndicators(manifest),
  ];
});

export async function indicatorSpan(): Promise<{ first: Month; last: Month }> {
  const known = await snapshotSpan();
  const own = ownIndicators().flatMap(({ id, grain }) =>
    [...ownValues(id).values()]
      .flat()
      .map(({ month }) => ({ month, end: addMonths(month, monthsIn(grain) - 1) })),
  );
  const first = [known.first, ...own.map(({ month }) => month)].sort()[0]!;
  return { first, last: [known.last, ...own.map(({ end }) => end)].sort().at(-1)! };
}

const snapshotSpan = once(async (): Promise<{ first: Month; last: Month }> => {
  const spans = await rowsOf('spans', { columns: ['table', 'first', 'last'] });
  const dated = spans.filter(({ table }) => table !== 'law' && table !== 'calendar');
  const first = dated.map((one) => one.first.slice(0, 7) as Month).sort();
  const last = dated.map((one) => one.last.slice(0, 7) as Month).sort();
  return { first: first[0]!, last: addMonths(last.at(-1)!, 11) };
});

const PLAIN = {
  ...{ event: null, influencer: null, title: null, description: null, release: null },
  ...({ direction: 'neither', higherMeans: null, scale: null, levels: [], bounds: null } as const),
};

async function influenceIndicators(): Promise<Indicator[]> {
  const [types, { parts }] = await Promise.all([rowsOf('influence_types'), resource('influence')]);
  const members = Map.groupBy(types, ({ theme }) => theme);
  return parts.flatMap(({ path }) => {
    const influencer: Iso3 = path.replace(/^.*\/|\.parquet$/g, '');
    const of = (slug: string, title: string, among: readonly string[]): Indicator => ({
      ...PLAIN,
      id: `influence.${influencer}.${slug}`.toLowerCase(),
      ...{ kind: 'influence', influencer, title },
      ...{ unit: PER_10_000, grain: 'month', measures: REPORTING_MEASURES },
      sources: ['mlp-influence'],
      rows: {
        ...{ table: 'influence', where: { influencer: [influencer], type: among } },
        ...{ time: 'month', value: 'count', base: 'influence_coverage' },
      },
    });
    return [
      ...[...members].map(([theme, among]) => {
        return of(
          slugOf(theme),
          theme,
          among.map(({ type }) => type),
        );
      }),
      ...types.map(({ type, name }) => of(slugOf(type), name, [type])),
    ];
  });
}

function slugOf(words: string): string {
  return words.toLowerCase().replace(/[ _]/g, '-');
}

const PRODUCERS: Partial<Record<string, string>> = { vdem: 'V-Dem' };

async function indexIndicators(): Promise<Indicator[]> {
  const [described, named] = await Promise.all([rowsOf('indicators'), rowsOf('indicator_levels')]);
  const levels = Map.groupBy(named, ({ indicator }) => indicator);
  return described.map((row): Indicator => {
    const { indicator: stored, source, scaleMin: low, scaleMax: high, intervalLevel: level } = row;
    return {
      ...PLAIN,
      id: indexId(source, stored),
      kind: 'index',
      title: row.title,
      description: row.description,
      release: `${producerOf(source)} ${row.version}`,
      unit: unitOf(row.unit, low, high),
      grain: 'year',
      measures: ['value'],
      direction: row.direction,
      higherMeans: row.higherMeans,
      scale: low === null || high === null ? null : [low, high],
      levels: (levels.get(stored) ?? []).map(levelOf),
      bounds: level === null ? null : { lower: 'lower', upper: 'upper', level, text: row.interval },
      sources: [source],
      rows: {
        table: 'indices',
        where: { source: [source], indicator: [stored] },
        ...{ time: 'year', value: 'value', base: null },
      },
    };
  });
}

/** `vdem.v2x_libdem.v16`: the first word of the source's name, then the stored name without it. */
function indexId(source: string, stored: string): IndicatorId {
  const producer = producerWord(source);
  return `${producer}.${stored.startsWith(`${producer}_`) ? stored.slice(producer.length + 1) : stored}`;
}

function producerWord(source: string): string {
  return source.split('-')[0]!;
}

export function producerOf(source: string): string {
  const word = producerWord(source);
  return PRODUCERS[word] ?? word.toUpperCase();
}

function unitOf(text: string, low: number | null, high: number | null): Unit {
  const wide = low !== null && high !== null && high - low > 1;
  return { key: text, text, digits: wide ? 0 : 2 };
}

function levelOf({ levelMin, levelMax, label }: IndicatorLevelRow): Level {
  return { low: levelMin, high: levelMax, label };
}

function pressureIndicator(manifest: Catalog): Indicator[] {
  const declared = declaredColumn(manifest, 'pressure', 'pressure');
  if (!declared) return [];
  return [
    {
      ...PLAIN,
      ...{ id: 'pressure', kind: 'pressure', description: declared.description },
      ...{ unit: { key: 'pressure', text: null, digits: 2 }, grain: 'month', measures: ['value'] },
      sources: declared.sources,
      rows: {
        ...{ table: 'pressure', where: {} },
        ...{ time: 'month', value: 'pressure', base: null },
      },
    },
  ];
}

function deathsIndicator(manifest: Catalog): Indicator[] {
  const declared = declaredColumn(manifest, 'conflict_deaths', 'deaths');
  if (!declared) return [];
  return [
    {
      ...PLAIN,
      ...{ id: `${producerWord(declared.sources[0]!)}.deaths`, kind: 'deaths' },
      description: declared.description,
      release: producerOf(declared.sources[0]!),
      ...{ unit: { key: 'deaths', text: null, digits: 0 }, grain: 'year', measures: ['value'] },
      bounds: { lower: 'lower', upper: 'upper', level: null, text: null },
      sources: declared.sources,
      rows: {
        ...{ table: 'conflict_deaths', where: {} },
        ...{ time: 'year', value: 'deaths', base: null },
      },
    },
  ];
}

function forecastIndicators(manifest: Catalog): Indicator[] {
  const declared = declaredColumn(manifest, 'forecasts', 'median');
  if (!declared) return [];
  return EVENTS.map((event) => ({
    ...PLAIN,
    ...{ id: `forecast.${event}`, kind: 'forecast', event, description: declared.description },
    ...{ unit: { ...PER_10_000, key: 'forecast' }, grain: 'month', measures: ['value'] },
    bounds: { lower: 'lower80', upper: 'upper80', level: 0.8, text: null },
    sources: declared.sources,
    rows: {
      ...{ table: 'forecasts', where: { event: [event] } },
      ...{ time: 'month', value: 'median', base: null },
    },
  }));
}

function declaredColumn({ resources }: Catalog, name: string, value: string) {
  const found = resources.find((one) => one.name === name);
  return found?.schema.fields.some((field) => field.name === value) ? found : null;
}

export function sourcesOfIndicator({ sources }: Pick<Indicator, 'sources'>, manifest: Catalog): Source[] {
  return sources.flatMap((name) => manifest.sources.find((source) => source.name === name) ?? []);
}
