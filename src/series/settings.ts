import { compareText } from '../i18n/locale.ts';
import type { BreakRow, CountryRow } from '../rows.ts';
import { countries } from '../data/tables/countries.ts';
import { rowsOf } from '../data/tables/rows.ts';
import { catalog } from '../data/snapshot/catalog.ts';
import { type EventId, EVENTS, type Month } from '../schema.ts';
import type { ChartChoice } from './chart-choice.ts';
import { eventIndicator, findIndicator, type Indicator } from './indicator.ts';
import type { Known } from '../state/view.ts';

export type Place = Pick<
  CountryRow,
  'iso3' | 'm49' | 'name' | 'producerName' | 'subregion' | 'neighbours' | 'firstMonth' | 'lastMonth'
>;

export interface Settings {
  places: Place[];
  breaks: BreakRow[];
  snapshot: { id: string; created: string };
  bytes: Partial<Record<EventId, number>>;
}

export interface Workbench extends Settings {
  indicators: readonly Indicator[];
  charts: readonly ChartChoice[];
  span: { first: Month; last: Month };
}

export function workbenchOf(settings: Settings, charts: readonly ChartChoice[]): Workbench {
  const first = settings.places.map(({ firstMonth }) => firstMonth).sort();
  const last = settings.places.map(({ lastMonth }) => lastMonth).sort();
  const span = { first: first[0]!, last: last.at(-1)! };
  return { ...settings, charts, indicators: EVENTS.map(eventIndicator), span };
}

export async function wholeWorkbench(settings: Settings, charts: readonly ChartChoice[]): Promise<Workbench> {
  const { indicators, indicatorSpan } = await import('./registry.ts');
  const [all, span] = await Promise.all([indicators(), indicatorSpan()]);
  return { ...settings, charts, indicators: all, span };
}

export async function settings(): Promise<Settings> {
  const [all, changes, { id, created, resources }] = await Promise.all([
    countries(),
    rowsOf('breaks'),
    catalog(),
  ]);
  const places = all
    .map(({ iso3, m49, name, producerName, subregion, neighbours, firstMonth, lastMonth }) => ({
      iso3,
      m49,
      name,
      producerName,
      subregion,
      neighbours,
      firstMonth,
      lastMonth,
    }))
    .sort((a, b) => compareText(a.name, b.name));
  const parts = resources.find(({ name }) => name === 'events')?.parts ?? [];
  const bytes = Object.fromEntries(
    parts.map((part) => [part.path.replace(/^.*\/|\.parquet$/g, ''), part.bytes]),
  );
  return { places, breaks: changes, snapshot: { id, created }, bytes };
}

export function knownOf(workbench: () => Workbench): Known {
  const { places, charts, snapshot } = workbench();
  return {
    countries: places.map(({ iso3 }) => iso3),
    indicator: (id) => findIndicator(workbench().indicators, id)?.id ?? null,
    charts: charts.map(({ id }) => id),
    get firstMonth() {
      return workbench().span.first;
    },
    get lastMonth() {
      return workbench().span.last;
    },
    snapshot: snapshot.id,
  };
}
