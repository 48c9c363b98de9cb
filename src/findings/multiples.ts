import { greatest } from 'd3-array';
import { formatMonthLong } from '../i18n/format.ts';
import type { Measure, ReportingMeasure } from '../schema.ts';
import { peakOf } from './line.ts';
import { measureFormat, reportingMeasure, valueFormat } from '../series/measure.ts';
import { articlesOf, indicatorName, reportingOf, shortTime } from '../series/names.ts';
import { type Series, hasValue, hasTooFewValid } from '../series/series.ts';
import { plainFinding, rangeWords } from './values.ts';
import { shortName, titled } from './words.ts';
import chartWords from '../i18n/en/chart.json' with { type: 'json' };
import standingWords from '../i18n/en/chart-standing.json' with { type: 'json' };
import multiplesWords from '../i18n/en/chart-multiples.json' with { type: 'json' };
import { wordsOf } from '../i18n/words.ts';

const t = wordsOf(chartWords, standingWords, multiplesWords);

export function multiplesFinding(
  series: readonly Series[],
  wanted: Measure,
  subject: string | null = null,
): string {
  const measure = reportingMeasure(
    series.map(({ indicator }) => indicator),
    wanted,
  );
  return titled(measure === null ? plainFinding(series, wanted) : panelsFinding(series, measure), subject);
}

function panelsFinding(series: readonly Series[], measure: ReportingMeasure): string {
  const [first] = series;
  if (!first) return t('chart.standing.empty');
  const peaks = series.flatMap((one) => {
    const peak = hasTooFewValid(one) ? null : peakOf(one);
    return peak ? [{ one, peak }] : [];
  });
  const top = greatest(peaks, ({ peak }) => peak.value);
  if (!top) return t('chart.standing.thin');
  const sameEvent = series.every(({ indicator }) => indicator.id === first.indicator.id);
  const sameCountry = series.every(({ country }) => country === first.country);
  if (top.peak.value === 0 && measure !== 'z') {
    return t('chart.standing.zero', {
      articles: sameEvent ? articlesOf(first.indicator) : t('chart.eachEvent'),
    });
  }
  const words = {
    count: series.length,
    name: sameEvent
      ? top.one.name
      : sameCountry
        ? reportingOf(top.one.indicator)
        : shortName(top.one, series),
    subject: reportingOf(first.indicator),
    value: measureFormat(measure)(top.peak.value),
    month: formatMonthLong(top.peak.month),
  };
  if (sameEvent) return t(measure === 'z' ? 'chart.multiples.z' : 'chart.multiples.countries', words);
  return t(sameCountry ? 'chart.multiples.events' : 'chart.multiples.both', words);
}

export function panelName(one: Series, among: readonly Series[]): string {
  return shortName(one, among) || indicatorName(one.indicator);
}

export function panelFigures(one: Series, measure: Measure): { last: string; peak: string } {
  const { indicator } = one;
  const format = valueFormat(indicator, measure);
  const last = one.points.findLast(hasValue);
  if (reportingMeasure([indicator], measure) === null) {
    return { last: last ? format(last.value) : '–', peak: rangeWords(one, measure) };
  }
  const peak = hasTooFewValid(one) ? null : peakOf(one);
  return {
    last: last ? format(last.value) : '–',
    peak: peak
      ? t('chart.multiples.peak', { value: format(peak.value), month: shortTime(peak.month, indicator) })
      : t('chart.multiples.weak'),
  };
}

export function multiplesLabel(title: string, series: readonly Series[], measure: Measure): string {
  const panels = series.map((one) => {
    const { last, peak } = panelFigures(one, measure);
    return `${panelName(one, series)}: ${last}, ${peak}`;
  });
  return t('chart.label.multiples', { title, list: panels.join('; ') || t('chart.none') });
}
