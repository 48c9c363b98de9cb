import { type Catalog, catalog, resource, type Source } from '../data/snapshot/catalog.ts';
import { once } from '../data/snapshot/once.ts';
import { column, table } from '../data/tables/table.ts';
import { EVENTS, type Iso3 } from '../schema.ts';
import {
  eventIndicator,
  type Indicator,
  type IndicatorId,
  type Level,
  PER_10_000,
  type Unit,
} from './indicator.ts';

/** Every indicator of the snapshot: events first, then influence, indices, pressure, deaths and forecasts. */
export const indicators = once(async (): Promise<Indicator[]> => {
  const manifest = await catalog();
  const [influence, indices] = await Promise.all([influenceIndicators(), indexIndicators(manifest)]);
  return [
    ...EVENTS.map(eventIndicator),
    ...influence,
    ...indices,
    ...pressureIndicator(manifest),
    ...deathsIndicator(manifest),
    ...forecastIndicators(manifest),
  ];
});

/**
 * Finds an indicator by its id. An id that lacks its release stands for the newest one: `civicus.score`.
 *
 * @param all in any order
 */
export function findIndicator(all: readonly Indicator[], id: string): Indicator | null {
  const exact = all.find((one) => one.id === id);
  if (exact) return exact;
  const releases = all.filter(
    (one) =>
      one.kind === 'index' && one.id.startsWith(`${id}.`) && !one.id.slice(id.length + 1).includes('.'),
  );
  return releases.toSorted((a, b) => newest(a.id, b.id)).at(-1) ?? null;
}

function newest(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

const PLAIN = {
  ...{ event: null, influencer: null, title: null, description: null, release: null },
  ...({ direction: 'neither', higherMeans: null, scale: null, levels: [], bounds: null } as const),
};

/** One per influencer and theme, then one per influencer and type. */
async function influenceIndicators(): Promise<Indicator[]> {
  const [types, { parts }] = await Promise.all([table('influence_types'), resource('influence')]);
  const [type, name, theme] = ['type', 'name', 'theme'].map((one) => column<string>(types, one));
  const members = Map.groupBy(type!, (_, row) => theme![row]!);
  return parts.flatMap(({ path }) => {
    const influencer: Iso3 = path.replace(/^.*\/|\.parquet$/g, '');
    const of = (slug: string, title: string, among: readonly string[]): Indicator => ({
      ...PLAIN,
      id: `influence.${influencer}.${slug}`.toLowerCase(),
      ...{ kind: 'influence', influencer, title },
      ...{ unit: PER_10_000, grain: 'month', measures: ['share', 'count'] },
      sources: ['mlp-influence'],
      rows: {
        ...{ table: 'influence', part: path, where: { influencer: [influencer], type: among } },
        ...{ time: 'month', value: 'count', base: 'influence_coverage' },
      },
    });
    return [
      ...[...members].map(([title, among]) => of(slugOf(title), title, among)),
      ...type!.map((one, row) => of(slugOf(one), name![row]!, [one])),
    ];
  });
}

/** `Hard Power` and `hard_power` are `hard-power`. */
function slugOf(words: string): string {
  return words.toLowerCase().replace(/[ _]/g, '-');
}

/** Short names of producers, by the first word of their sources' names; others are written in capitals. */
const PRODUCERS: Partial<Record<string, string>> = { vdem: 'V-Dem' };

async function indexIndicators({ resources }: Catalog): Promise<Indicator[]> {
  const [from, named] = await Promise.all([table('indicators'), table('indicator_levels')]);
  const text = (name: string) => column<string>(from, name);
  const number = (name: string) => column<number | null>(from, name);
  const levels = levelsOf(
    column<string>(named, 'indicator'),
    column<number>(named, 'level_min'),
    column<number>(named, 'level_max'),
    column<string>(named, 'label'),
  );
  const parts = resources.find(({ name }) => name === 'indices')?.parts ?? [];
  return text('indicator').map((stored, row): Indicator => {
    const source = text('source')[row]!;
    const version = text('version')[row]!;
    const [low, high] = [number('scale_min')[row] ?? null, number('scale_max')[row] ?? null];
    const level = number('interval_level')[row] ?? null;
    return {
      ...PLAIN,
      id: indexId(source, stored),
      kind: 'index',
      title: text('title')[row]!,
      description: text('description')[row]!,
      release: `${producerOf(source)} ${version}`,
      unit: unitOf(text('unit')[row]!, low, high),
      grain: 'year',
      measures: ['value'],
      direction: text('direction')[row] as Indicator['direction'],
      higherMeans: text('higher_means')[row]!,
      scale: low === null || high === null ? null : [low, high],
      levels: levels.get(stored) ?? [],
      bounds: level === null ? null : { lower: 'lower', upper: 'upper', level, text: text('interval')[row]! },
      sources: [source],
      rows: {
        table: 'indices',
        part: parts.find(({ path }) => path.endsWith(`/${source}.parquet`))?.path ?? null,
        ...{ where: { indicator: [stored] }, time: 'year', value: 'value', base: null },
      },
    };
  });
}

/** `vdem.v2x_libdem.v16`: the first word of the source's name, then the stored name without it. */
export function indexId(source: string, stored: string): IndicatorId {
  const producer = producerWord(source);
  return `${producer}.${stored.startsWith(`${producer}_`) ? stored.slice(producer.length + 1) : stored}`;
}

function producerWord(source: string): string {
  return source.split('-')[0]!;
}

function producerOf(source: string): string {
  const word = producerWord(source);
  return PRODUCERS[word] ?? word.toUpperCase();
}

function unitOf(text: string, low: number | null, high: number | null): Unit {
  const wide = low !== null && high !== null && high - low > 1;
  return { key: text, text, digits: wide ? 0 : 2 };
}

function levelsOf(
  indicator: readonly string[],
  low: readonly number[],
  high: readonly number[],
  label: readonly string[],
): Map<string, Level[]> {
  const rows = indicator.map((of, row) => ({
    of,
    level: { low: low[row]!, high: high[row]!, label: label[row]! },
  }));
  const groups = Map.groupBy(rows, ({ of }) => of);
  return new Map([...groups].map(([of, some]) => [of, some.map(({ level }) => level)]));
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
        ...{ table: 'pressure', part: null, where: {} },
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
        ...{ table: 'conflict_deaths', part: null, where: {} },
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
      ...{ table: 'forecasts', part: null, where: { event: [event] } },
      ...{ time: 'month', value: 'median', base: null },
    },
  }));
}

/** What the manifest says of a table that has the column. */
function declaredColumn({ resources }: Catalog, name: string, value: string) {
  const found = resources.find((one) => one.name === name);
  return found?.schema.fields.some((field) => field.name === value) ? found : null;
}

/** The manifest's sources of an indicator, most important first. */
export function sourcesOfIndicator({ sources }: Pick<Indicator, 'sources'>, manifest: Catalog): Source[] {
  return sources.flatMap((name) => manifest.sources.find((source) => source.name === name) ?? []);
}
