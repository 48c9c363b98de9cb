import { formatMonthLong } from '../i18n/format.ts';
import chartWords from '../i18n/en/chart.json' with { type: 'json' };
import namesWords from '../i18n/en/names.json' with { type: 'json' };
import { wordsOf } from '../i18n/words.ts';
import type { Measure } from '../schema.ts';
import { greatest, least } from 'd3-array';
import { measureFormat } from '../series/measure.ts';
import { type Series, type SoundPoint, hasValue, isSound, isWeak } from '../series/series.ts';
import { capital, numberWord, possessive, shortName, subjectOf } from './words.ts';
import { eventName, eventReporting } from '../i18n/names.ts';

const t = wordsOf(chartWords, namesWords);

/** What the lines show, as one sentence that is true of the points given; weak months are never the finding. */
export function findingOf(series: readonly Series[], measure: Measure): string {
  const [first, ...others] = series;
  if (!first) return t('chart.line.empty', { subject: t('measure.count').toLowerCase() });
  if (others.length === 0) return capital(aloneFinding(first, measure));
  const parts = [first, others[0]!].map((one, i) => comparedFinding(one, series, measure, i === 0));
  return capital(parts.join('; '));
}

/** The highest sound month of a series, the first of equals; null when there is none. */
export function peakOf(series: Series): SoundPoint | null {
  return greatest(series.points.filter(isSound), (point) => point.value) ?? null;
}

/** Title and figures of every series, for readers who do not see the drawing. */
export function lineLabel(title: string, series: readonly Series[], measure: Measure): string {
  const format = measureFormat(measure);
  const details = series.map((one) => {
    const name = shortName(one, series) || eventName(one.event);
    const points = one.points.filter(hasValue);
    const low = least(points, (point) => point.value);
    const high = greatest(points, (point) => point.value);
    const last = points.at(-1);
    if (!low || !high || !last) return t('chart.label.seriesEmpty', { name });
    return t('chart.label.series', {
      name,
      high: format(high.value),
      highMonth: formatMonthLong(high.month),
      low: format(low.value),
      lowMonth: formatMonthLong(low.month),
      last: format(last.value),
      lastMonth: formatMonthLong(last.month),
    });
  });
  return t('chart.label.line', { title, detail: details.join(' ') });
}

function aloneFinding(series: Series, measure: Measure): string {
  const subject = eventReporting(series.event);
  const values = series.points.filter(hasValue);
  const sound = values.filter(isSound);
  const peak = peakOf(series);
  if (values.length === 0) return t('chart.line.empty', { subject });
  if (values.length === 1) return t('chart.line.single', { subject, ...figures(values[0]!, measure) });
  if (!peak) return t('chart.line.weak', { subject });
  if (isWeak(series)) {
    return t('chart.line.few', { subject, sound: numberWord(sound.length), months: values.length });
  }
  const { value, month } = figures(peak, measure);

  if (measure === 'z') return t(peak.value > 0 ? 'chart.line.z' : 'chart.line.zBelow', { subject, month });
  if (values.every((point) => point.value === 0)) {
    return t('chart.line.zero', { articles: t(`event.${series.event}.articles`), months: values.length });
  }
  if (sound.every((point) => point.value === peak.value)) return t('chart.line.constant', { subject, value });
  const equals = sound.filter((point) => point.value === peak.value);
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

function comparedFinding(series: Series, among: readonly Series[], measure: Measure, leads: boolean): string {
  const subject = subjectOf(series, among);
  const peak = peakOf(series);
  if (!peak || isWeak(series)) return t('chart.line.otherWeak', { subject });
  if (peak.value === 0 && measure !== 'z') return t('chart.line.otherZero', { subject });
  const sameEvent = among.every(({ event }) => event === series.event);
  const key = leads ? 'chart.line.reached' : sameEvent ? 'chart.line.otherPeak' : 'chart.line.other';
  return t(key, { subject, whose: possessive(series.name), ...figures(peak, measure) });
}

function figures(point: SoundPoint, measure: Measure) {
  return { value: measureFormat(measure)(point.value), month: formatMonthLong(point.month) };
}
