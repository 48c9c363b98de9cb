import { EVENTS, type Iso3, type Measure, type Month } from '../schema.ts';
import type { ChartKind, View } from '../state/view.ts';
import { eventIndicator, findIndicator, haveOneUnit, type Indicator } from './indicator.ts';
import { indicatorName } from './names.ts';
import type { Settings, Workbench } from './settings.ts';
import exploreWords from '../i18n/en/explore.json' with { type: 'json' };
import { wordsOf } from '../i18n/words.ts';

const t = wordsOf(exploreWords);

const FIRST_COUNTRY: Iso3 = 'KEN';

const LINES = 3;
const PANELS = 63;

export interface Subject {
  chart: ChartKind;
  countries: Iso3[];
  indicators: Indicator[];
  left: Left | null;
}

interface Left {
  sentence: string;
  chart: ChartKind | null;
}

type Known = Pick<Workbench, 'places' | 'indicators'>;

export function subjectOf(view: View, known: Known): Subject {
  const countries = chosenCountries(view);
  const indicators = view.series.flatMap((id) => findIndicator(known.indicators, id) ?? []);
  const [first = eventIndicator('protest')] = indicators;
  const chosen = { countries, indicators: indicators.length > 0 ? indicators : [first] };
  switch (view.chart) {
    case 'line':
      return lines(chosen);
    case 'multiples':
      return panels(chosen);
    case 'heat':
      return grid(chosen);
    case 'map':
    case 'ranking':
      return {
        chart: view.chart,
        countries: known.places.map(({ iso3 }) => iso3),
        indicators: [first],
        left: indicators.length > 1 ? leftIndicators(indicators, 'table') : null,
      };
    case 'table':
      return { chart: 'table', ...chosen, left: null };
    default:
      return view.chart satisfies never;
  }
}

type Chosen = Pick<Subject, 'countries' | 'indicators'>;

function lines({ countries, indicators }: Chosen): Subject {
  const [first] = indicators;
  if (countries.length === 1) {
    if (!haveOneUnit(indicators)) {
      const left = { sentence: t('explore.left.units'), chart: null };
      return { chart: 'multiples', countries, indicators, left };
    }
    if (indicators.length <= LINES) return { chart: 'line', countries, indicators, left: null };
    const sentence = t('explore.left.events', { count: indicators.length });
    const left: Left = { sentence, chart: 'multiples' };
    return { chart: 'line', countries, indicators: indicators.slice(0, LINES), left };
  }
  const drawn = { countries: countries.slice(0, LINES), indicators: indicators.slice(0, 1) };
  if (countries.length <= LINES && indicators.length === 1) return { chart: 'line', ...drawn, left: null };
  const key = indicators.length === 1 ? 'explore.left.countries' : 'explore.left.pairs';
  const sentence = t(key, {
    count: countries.length,
    events: indicators.length,
    event: first ? indicatorName(first) : '',
  });
  return { chart: 'line', ...drawn, left: { sentence, chart: 'multiples' } };
}

function panels({ countries, indicators }: Chosen): Subject {
  if (countries.length === 1 || indicators.length === 1) {
    return { chart: 'multiples', countries: countries.slice(0, PANELS), indicators, left: null };
  }
  const left = leftIndicators(indicators, 'table');
  return { chart: 'multiples', countries, indicators: indicators.slice(0, 1), left };
}

function grid({ countries, indicators }: Chosen): Subject {
  const scored = indicators.filter(({ measures }) => measures.includes('z'));
  const [first] = scored;
  if (!first) {
    const left = {
      sentence: t('explore.left.noScore', { name: indicatorName(indicators[0]!) }),
      chart: null,
    };
    return { ...panels({ countries, indicators }), left };
  }
  if (countries.length > 1) {
    const left = indicators.length > 1 ? leftIndicators([first, ...indicators.slice(1)], 'table') : null;
    return { chart: 'heat', countries, indicators: [first], left };
  }
  const unscored = indicators.find((one) => !scored.includes(one));
  const rows = scored.length > 1 ? scored : EVENTS.map(eventIndicator);
  const left: Left | null = unscored
    ? { sentence: t('explore.left.unscored', { name: indicatorName(unscored) }), chart: 'multiples' }
    : null;
  return { chart: 'heat', countries, indicators: rows, left };
}

export function chosenCountries({ countries }: Pick<View, 'countries'>): Iso3[] {
  return countries.length > 0 ? countries : [FIRST_COUNTRY];
}

/** The measure that a view shows: heat grids always compare each series with its own past. */
export function measureOf({ measure }: Pick<View, 'measure'>, { chart }: Pick<Subject, 'chart'>): Measure {
  return chart === 'heat' ? 'z' : measure;
}

export function isOfOneMoment(chart: ChartKind): boolean {
  return chart === 'map' || chart === 'ranking';
}

export function coveredSpan(
  countries: readonly Iso3[],
  { places }: Pick<Settings, 'places'>,
): { first: Month; last: Month } {
  const known = places.filter(({ iso3 }) => countries.includes(iso3));
  const first = known.map(({ firstMonth }) => firstMonth).sort();
  const last = known.map(({ lastMonth }) => lastMonth).sort();
  return { first: first[0]!, last: last.at(-1)! };
}

export function commonLastMonth({ places }: Pick<Settings, 'places'>): Month {
  const last = places.map(({ lastMonth }) => lastMonth).sort();
  return last[Math.floor(last.length / 5)]!;
}

function leftIndicators(indicators: readonly Indicator[], chart: ChartKind): Left {
  const [first] = indicators;
  return {
    sentence: t('explore.left.oneEvent', {
      count: indicators.length,
      event: first ? indicatorName(first) : '',
    }),
    chart,
  };
}
