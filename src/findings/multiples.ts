import { greatest } from 'd3-array';
import { formatMonth, formatMonthLong } from '../i18n/format.ts';
import chartWords from '../i18n/en/chart.json' with { type: 'json' };
import namesWords from '../i18n/en/names.json' with { type: 'json' };
import { wordsOf } from '../i18n/words.ts';
import type { Measure } from '../schema.ts';
import { peakOf } from './line.ts';
import { measureFormat } from '../series/measure.ts';
import { type Series, hasValue, isWeak } from '../series/series.ts';
import { capital, numberWord, shortName } from './words.ts';
import { eventReporting, eventName } from '../i18n/names.ts';

const t = wordsOf(chartWords, namesWords);

/** Which panel holds the highest month, as one sentence that is true of the points given. */
export function multiplesFinding(series: readonly Series[], measure: Measure): string {
  const [first] = series;
  if (!first) return t('chart.standing.empty');
  const peaks = series.flatMap((one) => {
    const peak = isWeak(one) ? null : peakOf(one);
    return peak ? [{ one, peak }] : [];
  });
  const top = greatest(peaks, ({ peak }) => peak.value);
  if (!top) return t('chart.standing.thin');
  const sameEvent = series.every(({ event }) => event === first.event);
  const sameCountry = series.every(({ country }) => country === first.country);
  if (top.peak.value === 0 && measure !== 'z') {
    return t('chart.standing.zero', {
      articles: sameEvent ? t(`event.${first.event}.articles`) : t('chart.eachEvent'),
    });
  }
  const words = {
    count: numberWord(series.length),
    name: sameEvent ? top.one.name : sameCountry ? eventReporting(top.one.event) : shortName(top.one, series),
    subject: eventReporting(first.event),
    value: measureFormat(measure)(top.peak.value),
    month: formatMonthLong(top.peak.month),
  };
  if (sameEvent)
    return capital(t(measure === 'z' ? 'chart.multiples.z' : 'chart.multiples.countries', words));
  return capital(t(sameCountry ? 'chart.multiples.events' : 'chart.multiples.both', words));
}

/** What a panel is called: what varies between panels. */
export function panelName(one: Series, among: readonly Series[]): string {
  return shortName(one, among) || eventName(one.event);
}

/** The last value and the peak of a series, as words under a panel's name. */
export function panelFigures(one: Series, measure: Measure): { last: string; peak: string } {
  const format = measureFormat(measure);
  const last = one.points.findLast(hasValue);
  const peak = isWeak(one) ? null : peakOf(one);
  return {
    last: last ? format(last.value) : '–',
    peak: peak
      ? t('chart.multiples.peak', { value: format(peak.value), month: formatMonth(peak.month) })
      : t('chart.multiples.weak'),
  };
}

/** The finding, and every panel's last value and peak, for readers who do not see the drawing. */
export function multiplesLabel(title: string, series: readonly Series[], measure: Measure): string {
  const panels = series.map((one) => {
    const { last, peak } = panelFigures(one, measure);
    return `${panelName(one, series)}: ${last}, ${peak}`;
  });
  return t('chart.label.multiples', { title, list: panels.join('; ') || t('chart.none') });
}
