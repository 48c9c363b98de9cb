import { sourceLine } from '../../findings/source-line.ts';
import type { Measure, Month } from '../../schema.ts';
import type { ChartChoice, PlacedStanding } from '../../series/chart-choice.ts';
import type { Shown } from '../../series/figure.ts';
import { type Indicator, isReporting } from '../../series/indicator.ts';
import { loadSeries } from '../../series/load.ts';
import { longTime } from '../../series/names.ts';
import { placeValues, POOLED_MONTHS } from '../../series/place-values.ts';
import { cut, type Series, spanOf } from '../../series/series.ts';
import type { Workbench } from '../../series/settings.ts';
import { measureOf, subjectOf } from '../../series/subject.ts';
import type { View } from '../../state/view.ts';
import exploreWords from '../../i18n/en/explore.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(exploreWords);

export interface Loaded {
  chart: ChartChoice;
  indicators: Indicator[];
  figure: Shown;
  span: { first: Month; last: Month } | null;
}

export async function loadFigure(view: View, workbench: Workbench): Promise<Loaded> {
  const subject = subjectOf(view, workbench);
  const { countries, indicators, chart } = subject;
  const places = new Map(workbench.places.map((place) => [place.iso3, place]));
  const series = await loadSeries({
    countries: countries.flatMap((iso3) => places.get(iso3) ?? []),
    indicators,
    measure: measureOf(view, subject),
    flagged: !chart.ofOneMoment,
  });
  const figure = await figureOf(view, series, workbench);
  return {
    chart,
    indicators,
    figure,
    span: spanOf(series.map((one) => cut(one, commonStart(series), null))),
  };
}

/**
 * The figure of a view, shared by the workbench, embeds and downloads.
 *
 * @param whole series of the view’s subject, ordered by indicator, then country; z-scores and surges use the whole
 * series, and months outside the view’s span are cut here
 */
async function figureOf(view: View, whole: readonly Series[], workbench: Workbench): Promise<Shown> {
  const subject = subjectOf(view, workbench);
  const { chart, indicators } = subject;
  const measure = measureOf(view, subject);
  const source = await sourceLine(indicators, workbench.snapshot);
  const countries = new Set(whole.map(({ name }) => name));
  const [only] = countries;
  const from = view.from ?? commonStart(whole);
  const draw = await chart.load();
  return draw({
    series: whole.map((one) => cut(one, from, view.to)),
    standings: () => standings(view, whole, workbench, measure),
    measure,
    source,
    // Only event reporting has breaks in measurement.
    breaks: indicators.some(({ kind }) => kind === 'event') ? workbench.breaks : [],
    subject: countries.size === 1 && only !== undefined ? only : null,
    when: whenWords(view, indicators[0]!),
    focus: view.countries,
  });
}

function commonStart(series: readonly Series[]): Month | null {
  const grains = new Set(series.map(({ indicator }) => indicator.grain));
  const starts = series.flatMap(({ points }) => points[0]?.month ?? []);
  return grains.size > 1 ? (starts.sort().at(-1) ?? null) : null;
}

function whenWords({ at }: View, indicator: Indicator): string {
  if (at !== null) return t('explore.when.month', { month: longTime(at, indicator) });
  if (isReporting(indicator)) return t('explore.when.pooled', { count: POOLED_MONTHS });
  return t(indicator.grain === 'year' ? 'explore.when.lastYear' : 'explore.when.lastMonth');
}

function standings(
  view: View,
  series: readonly Series[],
  { places }: Workbench,
  measure: Measure,
): PlacedStanding[] {
  const byCountry = new Map(places.map((place) => [place.iso3, place]));
  const indicators = new Map(series.map(({ country, indicator }) => [country, indicator]));
  return placeValues(series, { at: view.at, measure }).map(
    ({ last, first: _, count, articles, ...value }) => ({
      ...value,
      name: byCountry.get(value.country)!.name,
      m49: byCountry.get(value.country)!.m49,
      indicator: indicators.get(value.country)!,
      ...(count === null || articles === null ? {} : { count, articles }),
      ...(last ? { month: last } : {}),
    }),
  );
}
