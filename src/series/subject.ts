import exploreWords from '../i18n/en/explore.json' with { type: 'json' };
import namesWords from '../i18n/en/names.json' with { type: 'json' };
import { wordsOf } from '../i18n/words.ts';
import { type EventId, EVENTS, type Iso3, type Measure, type Month } from '../schema.ts';
import type { ChartKind, View } from '../state/view.ts';
import type { Settings } from './settings.ts';

const t = wordsOf(exploreWords, namesWords);

/** The country of an address that names none. */
const FIRST_COUNTRY: Iso3 = 'KEN';

/** As many lines as can be told apart in one drawing, and as many panels as can be looked through. */
const LINES = 3;
const PANELS = 63;

/** The series that a chart draws, and what of the view it cannot. */
export interface Subject {
  countries: Iso3[];
  events: EventId[];
  /** What was asked for and is left out here; null when all is shown. */
  left: Left | null;
}

interface Left {
  sentence: string;
  /** The chart that shows all of it. */
  chart: ChartKind;
}

/** Which countries and events does the chart of a view draw? */
export function subjectOf(view: View, { places }: Pick<Settings, 'places'>): Subject {
  const countries = chosenCountries(view);
  const { events, chart } = view;
  const [event] = events;
  const one = event ? [event] : [];
  const all = { countries, events, left: null };
  switch (chart) {
    case 'line': {
      if (countries.length === 1) return firstEvents(all, LINES);
      const drawn = { countries: countries.slice(0, LINES), events: one };
      if (countries.length <= LINES && events.length === 1) return { ...drawn, left: null };
      const key = events.length === 1 ? 'explore.left.countries' : 'explore.left.pairs';
      const sentence = t(key, { count: countries.length, events: events.length, event: nameOf(event) });
      return { ...drawn, left: { sentence, chart: 'multiples' } };
    }
    case 'multiples':
      return countries.length === 1 || events.length === 1
        ? { ...all, countries: countries.slice(0, PANELS) }
        : { countries, events: one, left: leftEvents(events, event, 'table') };
    case 'heat':
      if (countries.length === 1)
        return { countries, events: events.length > 1 ? events : [...EVENTS], left: null };
      return { countries, events: one, left: events.length > 1 ? leftEvents(events, event, 'table') : null };
    case 'map':
    case 'ranking':
      return {
        countries: places.map(({ iso3 }) => iso3),
        events: one,
        left: events.length > 1 ? leftEvents(events, event, 'table') : null,
      };
    case 'table':
      return all;
    default:
      return chart satisfies never;
  }
}

/** The countries of a view, or the first one where it names none. */
export function chosenCountries({ countries }: Pick<View, 'countries'>): Iso3[] {
  return countries.length > 0 ? countries : [FIRST_COUNTRY];
}

/** The measure that a view shows: heat grids hold every series against its own past, whatever is chosen. */
export function measureOf({ chart, measure }: Pick<View, 'chart' | 'measure'>): Measure {
  return chart === 'heat' ? 'z' : measure;
}

/** Whether a chart shows one moment, so that its time is one month and not a span of months. */
export function isOfOneMoment(chart: ChartKind): boolean {
  return chart === 'map' || chart === 'ranking';
}

/** The first and the last month that any of the countries covers. */
export function coveredSpan(countries: readonly Iso3[], { places }: Settings): { first: Month; last: Month } {
  const known = places.filter(({ iso3 }) => countries.includes(iso3));
  const first = known.map(({ firstMonth }) => firstMonth).sort();
  const last = known.map(({ lastMonth }) => lastMonth).sort();
  return { first: first[0]!, last: last.at(-1)! };
}

/** The last month that four of five countries cover. */
export function usualLastMonth({ places }: Settings): Month {
  const last = places.map(({ lastMonth }) => lastMonth).sort();
  return last[Math.floor(last.length / 5)]!;
}

function firstEvents(all: Subject, most: number): Subject {
  const { events } = all;
  if (events.length <= most) return all;
  const sentence = t('explore.left.events', { count: events.length });
  return { ...all, events: events.slice(0, most), left: { sentence, chart: 'multiples' } };
}

function leftEvents(events: readonly EventId[], event: EventId | undefined, chart: ChartKind): Left {
  return { sentence: t('explore.left.oneEvent', { count: events.length, event: nameOf(event) }), chart };
}

function nameOf(event: EventId | undefined): string {
  return event ? t(`event.${event}.name`).toLowerCase() : '';
}
