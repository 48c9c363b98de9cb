import { countryWords, isCountry, possessiveOf } from '../i18n/countries.ts';
import { formatClauses, formatMonthLong } from '../i18n/format.ts';
import type { Measure, ReportingMeasure } from '../schema.ts';
import { greatest, least } from 'd3-array';
import { measureFormat, reportingMeasure, valueFormat } from '../series/measure.ts';
import { articlesOf, indicatorName, longTime, reportingOf } from '../series/names.ts';
import { type Series, type KnownPoint, hasValue, isValidPoint, hasTooFewValid } from '../series/series.ts';
import { plainFinding } from './values.ts';
import { shortName, subjectOf, titled } from './words.ts';
import chartWords from '../i18n/en/chart.json' with { type: 'json' };
import lineWords from '../i18n/en/chart-line.json' with { type: 'json' };
import { wordsOf } from '../i18n/words.ts';

const t = wordsOf(chartWords, lineWords);

/** The finding of some lines as one sentence; weak months are never the finding. */
export function findingOf(series: readonly Series[], wanted: Measure, subject: string | null = null): string {
  const measure = reportingMeasure(
    series.map(({ indicator }) => indicator),
    wanted,
  );
  return titled(measure === null ? plainFinding(series, wanted) : linesFinding(series, measure), subject);
}

function linesFinding(series: readonly Series[], measure: ReportingMeasure): string {
  const [first, ...others] = series;
  if (!first) return t('chart.line.empty', { subject: t('chart.line.articles') });
  if (others.length === 0) return aloneFinding(first, measure);
  const parts = [first, others[0]!].map((one, i) => comparedFinding(one, series, measure, i === 0));
  return formatClauses(parts);
}

export function peakOf(series: Series): KnownPoint | null {
  return greatest(series.points.filter(isValidPoint), (point) => point.value) ?? null;
}

export function lineLabel(title: string, series: readonly Series[], measure: Measure): string {
  const details = series.map((one) => {
    const { indicator } = one;
    const name = shortName(one, series) || indicatorName(indicator);
    const format = valueFormat(indicator, measure);
    const points = one.points.filter(hasValue);
    const low = least(points, (point) => point.value);
    const high = greatest(points, (point) => point.value);
    const last = points.at(-1);
    if (!low || !high || !last) return t('chart.label.seriesEmpty', { name });
    return t('chart.label.series', {
      name,
      high: format(high.value),
      highMonth: longTime(high.month, indicator),
      low: format(low.value),
      lowMonth: longTime(low.month, indicator),
      last: format(last.value),
      lastMonth: longTime(last.month, indicator),
    });
  });
  return t('chart.label.line', { title, detail: details.join(' ') });
}

function aloneFinding(series: Series, measure: ReportingMeasure): string {
  const subject = reportingOf(series.indicator);
  const values = series.points.filter(hasValue);
  const valid = values.filter(isValidPoint);
  const peak = peakOf(series);
  if (values.length === 0) return t('chart.line.empty', { subject });
  if (values.length === 1) return t('chart.line.single', { subject, ...figures(values[0]!, measure) });
  if (!peak) return t('chart.line.weak', { subject });
  if (hasTooFewValid(series)) {
    return t('chart.line.few', { subject, valid: valid.length, months: values.length });
  }
  const { value, month } = figures(peak, measure);

  if (measure === 'z') return t(peak.value > 0 ? 'chart.line.z' : 'chart.line.zBelow', { subject, month });
  if (values.every((point) => point.value === 0)) {
    return t('chart.line.zero', { articles: articlesOf(series.indicator), months: values.length });
  }
  if (valid.every((point) => point.value === peak.value)) return t('chart.line.constant', { subject, value });
  const equals = valid.filter((point) => point.value === peak.value);
  if (equals.length > 1) {
    const latest = formatMonthLong(equals.at(-1)!.month);
    return t('chart.line.tie', { subject, value, count: equals.length, month: latest });
  }
  const above = values.every((point) => point === peak || point.value < peak.value);
  const first = values[0]!.month;
  const start = first.endsWith('-01') ? first.slice(0, 4) : formatMonthLong(first);
  return above && first !== peak.month
    ? t('chart.line.peakSince', { subject, month, start })
    : t('chart.line.peak', { subject, month });
}

function comparedFinding(
  series: Series,
  among: readonly Series[],
  measure: ReportingMeasure,
  leads: boolean,
): string {
  const subject = subjectOf(series, among);
  const peak = peakOf(series);
  if (!peak || hasTooFewValid(series)) return t('chart.line.otherWeak', { subject });
  if (peak.value === 0 && measure !== 'z')
    return t('chart.line.otherZero', { reporting: reportingOf(series.indicator), ...placeOf(series) });
  const same = among.every(({ indicator }) => indicator.id === series.indicator.id);
  const key = leads ? 'chart.line.reached' : same ? 'chart.line.otherPeak' : 'chart.line.other';
  return t(key, { subject, whose: possessiveOf(series), ...figures(peak, measure) });
}

/** Countries have their forms; what is no country is named as it is. */
function placeOf({ country, name }: Series) {
  return isCountry(country) ? countryWords(country) : { inCountry: t('chart.line.in', { name }) };
}

function figures(point: KnownPoint, measure: ReportingMeasure) {
  return { value: measureFormat(measure)(point.value), month: formatMonthLong(point.month) };
}
