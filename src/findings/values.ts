import { greatest, least } from 'd3-array';
import { formatList } from '../i18n/format.ts';
import type { Measure, Month } from '../schema.ts';
import { haveOneUnit, type Indicator } from '../series/indicator.ts';
import { reportingMeasure, valueFormat } from '../series/measure.ts';
import { boundsName, indicatorName, longTime, shortTime, unitName } from '../series/names.ts';
import { hasValue, missingTimes, type Series, spanOf } from '../series/series.ts';
import { ranked, type Standing } from '../series/standing.ts';
import { shortName, subtitleOf } from './words.ts';
import chartWords from '../i18n/en/chart.json' with { type: 'json' };
import valueWords from '../i18n/en/values.json' with { type: 'json' };
import { wordsOf } from '../i18n/words.ts';

const t = wordsOf(chartWords, valueWords);

const NAMED = 4;

export function plainFinding(series: readonly Series[], measure: Measure): string {
  const [first] = series;
  if (!first) return t('value.none');
  if (series.length === 1) return aloneFinding(first, measure);
  const same = series.every(({ indicator }) => indicator.id === first.indicator.id);
  if (series.length > NAMED) {
    return same ? manyFinding(series, measure) : t('value.several', { count: series.length });
  }
  const list = formatList(series.map((one) => item(one, series, measure)));
  return same ? t('value.compared', { name: indicatorName(first.indicator), list }) : list;
}

function aloneFinding({ points, indicator }: Series, measure: Measure): string {
  const name = indicatorName(indicator);
  const format = valueFormat(indicator, measure);
  const at = (month: Month) => longTime(month, indicator);
  const values = points.filter(hasValue);
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last) return t('value.empty', { name });
  const now = { name, value: format(last.value), time: at(last.month), start: at(first.month) };
  if (values.length === 1) return t('value.single', now);
  const low = least(values, ({ value }) => value)!;
  const high = greatest(values, ({ value }) => value)!;
  if (indicator.kind === 'forecast') return t('value.forecast', { ...now, from: format(first.value) });
  if (low.value === high.value) return t('value.constant', now);
  const others = values.slice(0, -1);
  if (others.every(({ value }) => value < last.value)) return t('value.highest', now);
  if (others.every(({ value }) => value > last.value)) return t('value.lowest', now);
  return t('value.between', {
    ...now,
    low: format(low.value),
    lowTime: at(low.month),
    high: format(high.value),
    highTime: at(high.month),
  });
}

function manyFinding(series: readonly Series[], measure: Measure): string {
  const { indicator } = series[0]!;
  const format = valueFormat(indicator, measure);
  const ends = series.flatMap((one) => {
    const point = one.points.findLast(hasValue);
    return point ? [{ one, point }] : [];
  });
  const high = greatest(ends, ({ point }) => point.value);
  const low = least(ends, ({ point }) => point.value);
  const name = indicatorName(indicator);
  if (!high || !low) return t('value.empty', { name });
  const words = { name, count: series.length, high: high.one.name, low: low.one.name };
  return t('value.many', {
    ...words,
    highValue: format(high.point.value),
    lowValue: format(low.point.value),
  });
}

function item(one: Series, among: readonly Series[], measure: Measure): string {
  const last = one.points.findLast(hasValue);
  const name = shortName(one, among) || indicatorName(one.indicator);
  if (!last) return t('value.item.none', { name });
  const value = valueFormat(one.indicator, measure)(last.value);
  return t('value.item', { name, value, time: shortTime(last.month, one.indicator) });
}

export function rangeWords({ points, indicator }: Series, measure: Measure): string {
  const values = points.filter(hasValue);
  const low = least(values, ({ value }) => value);
  const high = greatest(values, ({ value }) => value);
  if (!low || !high) return t('value.item.nothing');
  const format = valueFormat(indicator, measure);
  if (low.value === high.value) return t('value.always', { value: format(low.value) });
  return t('value.range', { low: format(low.value), high: format(high.value) });
}

export function anySubtitle(series: readonly Series[], wanted: Measure): string {
  const indicators = series.map(({ indicator }) => indicator);
  const measure = reportingMeasure(indicators, wanted);
  if (measure !== null) return subtitleOf(series, measure);
  const [first] = indicators;
  const span = spanOf(series);
  if (!first || !span) return t('value.none.sentence');
  const between = t('chart.span', { first: longTime(span.first, first), last: longTime(span.last, first) });
  if (!haveOneUnit(indicators)) return t('value.subtitle.mixed', { span: between });
  const one = indicators.every(({ id }) => id === first.id) ? first : null;
  return [
    t('value.subtitle', { unit: unitName(first), span: between }),
    ...gaps(series),
    ...(one ? aboutScale(one) : []),
  ].join(' ');
}

function gaps(series: readonly Series[]): string[] {
  const [only] = series;
  if (series.length !== 1 || !only) return [];
  const missing = missingTimes(only);
  if (missing === 0) return [];
  return [
    t(only.indicator.grain === 'year' ? 'value.missing.years' : 'value.missing.months', { count: missing }),
  ];
}

function aboutScale(indicator: Indicator): string[] {
  const bounds = boundsName(indicator);
  return [...higherWords(indicator), ...(bounds ? [t('value.bounds', { bounds })] : [])];
}

function higherWords({ higherMeans }: Indicator): string[] {
  return higherMeans ? [t('value.higher', { means: higherMeans })] : [];
}

export function plainStanding(standings: readonly Standing[], top: readonly Standing[]): string {
  const [one] = standings;
  if (!one || top.length === 0) return t('value.none');
  const format = valueFormat(one.indicator, 'value');
  const list = formatList(
    top.map(({ name, value }) => t('value.standing.item', { name, value: format(value) })),
  );
  return t('value.standing', { name: indicatorName(one.indicator), list });
}

export function plainStandingSubtitle(standings: readonly Standing[], when: string): string {
  const [one] = standings;
  if (!one) return t('value.none.sentence');
  const counted = t('value.subtitle.compared', { count: ranked(standings).length });
  const first = when
    ? t('value.subtitle', { unit: unitName(one.indicator), span: when })
    : t('value.subtitle.unit', { unit: unitName(one.indicator) });
  return [first, counted, ...higherWords(one.indicator)].join(' ');
}
