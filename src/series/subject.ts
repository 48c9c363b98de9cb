import type { Iso3, Measure, Month } from '../schema.ts';
import type { View } from '../state/view.ts';
import type { ChartChoice, Chosen, Left, Taken } from './chart-choice.ts';
import { eventIndicator, findIndicator } from './indicator.ts';
import type { Settings, Workbench } from './settings.ts';

const FIRST_COUNTRY: Iso3 = 'KEN';

export interface Subject extends Taken {
  chart: ChartChoice;
}

type Known = Pick<Workbench, 'places' | 'indicators' | 'charts'>;

export function subjectOf(view: View, known: Known): Subject {
  const chosen = chosenOf(view, known);
  const chart = chartOf(view.chart, known);
  const taken = chart.takes(chosen);
  if (!('instead' in taken)) return whole({ chart, ...taken }, known);
  const other = chartOf(taken.instead, known);
  const left: Left = { sentence: taken.sentence, chart: null };
  return whole({ chart: other, ...chosen, ...other.takes(chosen), left }, known);
}

export function chosenOf(view: View, { indicators }: Pick<Known, 'indicators'>): Chosen {
  const found = view.series.flatMap((id) => findIndicator(indicators, id) ?? []);
  return {
    countries: chosenCountries(view),
    indicators: found.length > 0 ? found : [eventIndicator('protest')],
  };
}

function chartOf(id: string, { charts }: Pick<Known, 'charts'>): ChartChoice {
  return charts.find((chart) => chart.id === id) ?? charts[0]!;
}

function whole(subject: Subject, { places }: Known): Subject {
  return subject.chart.ofOneMoment ? { ...subject, countries: places.map(({ iso3 }) => iso3) } : subject;
}

export function chosenCountries({ countries }: Pick<View, 'countries'>): Iso3[] {
  return countries.length > 0 ? countries : [FIRST_COUNTRY];
}

export function measureOf({ measure }: Pick<View, 'measure'>, { chart }: Pick<Subject, 'chart'>): Measure {
  return chart.measure ?? measure;
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
