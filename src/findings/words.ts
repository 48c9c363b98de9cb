import { possessiveOf } from '../i18n/countries.ts';
import { formatClauses, formatEnumeration, formatList, formatMonthLong } from '../i18n/format.ts';
import type { Iso3, ReportingMeasure } from '../schema.ts';
import type { Indicator } from '../series/indicator.ts';
import { articlesOf, indicatorName, reportingOf } from '../series/names.ts';
import { type Series, hasValue, missingTimes, spanOf } from '../series/series.ts';
import chartWords from '../i18n/en/chart.json' with { type: 'json' };
import { wordsOf } from '../i18n/words.ts';

const t = wordsOf(chartWords);

export function titled(finding: string, subject: string | null = null): string {
  return subject === null ? t('chart.finding', { finding }) : t('chart.about', { subject, finding });
}

/** Country and event as far as the compared series differ: `protest reporting`, `Kenya’s protest reporting`. */
export function subjectOf(one: Series, among: readonly Series[]): string {
  const alone = among.every(({ country }) => country === one.country);
  const reporting = reportingOf(one.indicator);
  return alone ? reporting : t('chart.subject', { countrys: possessiveOf(one), reporting });
}

export function shortName(one: Series, among: readonly Series[]): string {
  const sameCountry = among.every(({ country }) => country === one.country);
  const sameIndicator = among.every(({ indicator }) => indicator.id === one.indicator.id);
  if (sameCountry && sameIndicator) return '';
  if (sameIndicator) return one.name;
  const name = indicatorName(one.indicator);
  return sameCountry ? name : t('chart.series', { country: one.name, indicator: name });
}

export function subtitleOf(series: readonly Series[], measure: ReportingMeasure): string {
  const span = spanOf(series);
  const unit = unitOf(series, measure);
  if (!span) return `${unit}.`;
  const months =
    span.first === span.last
      ? formatMonthLong(span.first)
      : t('chart.span', { first: formatMonthLong(span.first), last: formatMonthLong(span.last) });
  return `${unit}, ${months}. ${coverageOf(series, measure)}.`;
}

export function unitOf(
  series: readonly { country: Iso3; name: string; indicator: Indicator }[],
  measure: ReportingMeasure,
): string {
  const indicators = new Map(series.map(({ indicator }) => [indicator.id, indicator]));
  const [place] = series;
  const [only] = indicators.values();
  const reporting = indicators.size === 1 && only ? articlesOf(only) : t('chart.eachEvent');
  const one = place !== undefined && series.every(({ name }) => name === place.name);
  return t(`chart.unit.${measure}`, {
    reporting,
    country: one ? place.name : t('chart.theCountry'),
    own: one ? possessiveOf(place) : t('chart.eachCountrys'),
  });
}

export function coverageOf(series: readonly Series[], measure: ReportingMeasure): string {
  const [only] = series;
  if (series.length !== 1 || !only) return comparedCoverage(series);
  const count = only.points.filter(hasValue).length;
  const missing = missingTimes(only);
  const thin = only.points.filter((point) => point.thin).length;
  const parts = [
    t(measure === 'z' ? 'chart.coverage.scored' : 'chart.coverage.months', { count }),
    ...(measure === 'z' ? [] : [t('chart.coverage.missing', { count: missing })]),
    thin > 0 && thin === only.points.length
      ? t('chart.coverage.thinAll')
      : t('chart.coverage.thin', { count: thin }),
  ];
  return formatEnumeration([...parts, ...partialMonths(only)]);
}

function comparedCoverage(series: readonly Series[]): string {
  const name = (one: Series) => shortName(one, series);
  const thin = series.flatMap((one) => {
    const count = one.points.filter((point) => point.thin).length;
    return count ? [t('chart.coverage.thinIn', { count, name: name(one) })] : [];
  });
  const partial = series.filter((one) => partialMonths(one).length);
  const parts = [
    thin.length === 0
      ? t('chart.coverage.noThin')
      : thin.length <= NAMED
        ? t('chart.coverage.thinMonths', { list: formatList(thin) })
        : t('chart.coverage.thinSeries', { count: thin.length, all: series.length }),
    ...(partial.length === 1
      ? partial.map((one) =>
          t('chart.coverage.partialOne', {
            countrys: possessiveOf({ country: one.country, name: name(one) }),
            partial: partialMonths(one)[0]!,
          }),
        )
      : []),
    ...(partial.length > 1 && partial.length <= NAMED
      ? [t('chart.coverage.partialIn', { list: formatList(partial.map(name)) })]
      : []),
    ...(partial.length > NAMED
      ? [t('chart.coverage.partialSeries', { count: partial.length, all: series.length })]
      : []),
  ];
  return formatClauses(parts);
}

const NAMED = 4;

function partialMonths({ points }: Series): string[] {
  const months = points.filter((point) => hasValue(point) && point.partial).map(({ month }) => month);
  if (months.length === 0) return [];
  const [first, last] = [formatMonthLong(months[0]!), formatMonthLong(months.at(-1)!)];
  if (months.length === 1) return [t('chart.coverage.partial', { months: first })];
  const list = months.length > 2 ? t('chart.span', { first, last }) : formatList([first, last]);
  return [t('chart.coverage.partials', { months: list })];
}
