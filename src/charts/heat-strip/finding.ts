import { greatest, rollup, sum } from 'd3-array';
import { possessiveOf } from '../../i18n/countries.ts';
import { formatClauses, formatMonthLong, formatShare } from '../../i18n/format.ts';
import { lastMonthOf } from './layout.ts';
import { type Series, isValidPoint } from '../../series/series.ts';
import { coverageOf } from '../../findings/words.ts';
import { indicatorName } from '../../series/names.ts';
import chartWords from '../../i18n/en/chart.json' with { type: 'json' };
import heatWords from '../../i18n/en/chart-heat.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(chartWords, heatWords);

export function stripFinding(series: readonly Series[]): string {
  const valid = series.flatMap(({ points }) => points.filter((point) => isValidPoint(point)));
  if (series.length === 0 || valid.length === 0) return t('chart.heat.weak');
  const perMonth = rollup(
    valid,
    (points) => sum(points, ({ surge }) => Number(surge === 'live')),
    ({ month }) => month,
  );
  const months = [...perMonth.keys()].sort();
  const last = months.at(-1)!;
  const now = perMonth.get(last)!;
  const earlier = months.slice(0, -1);
  const most = greatest(earlier.toReversed(), (month) => perMonth.get(month)!) ?? null;
  const before = most ? perMonth.get(most)! : 0;
  const words = {
    month: formatMonthLong(last),
    count: now,
    all: series.length,
    before: before,
    when: most ? formatMonthLong(most) : '',
  };
  return t(`chart.heat.${situation(now, before, earlier.length)}`, words);
}

export function stripSubtitle(series: readonly Series[]): string {
  const [first] = series;
  if (!first) return '';
  const last = lastMonthOf(first);
  const unit = t('chart.heat.subtitle', { own: possessiveOf(first) });
  const column = last ? ` ${t('chart.heat.column', { month: formatMonthLong(last.month) })}.` : '';
  return `${unit}. ${coverageOf([ofShares(first)], 'share')}.${column}`;
}

function ofShares(series: Series): Series {
  const points = series.points.map((point) => ({
    ...point,
    value: point.share === undefined ? point.value : point.share,
  }));
  return { ...series, points };
}

export function stripLabel(title: string, series: readonly Series[]): string {
  const surged = series.flatMap((one) => {
    const last = lastMonthOf(one);
    if (last?.surge !== 'live') return [];
    const values = {
      name: indicatorName(one.indicator),
      share: formatShare(last.share ?? null),
      usual: formatShare(last.baseline ?? null),
    };
    return [t('chart.label.surged', values)];
  });
  return [t('chart.label.heat', { title }), ...(surged.length ? [`${formatClauses(surged)}.`] : [])].join(
    ' ',
  );
}

function situation(
  now: number,
  before: number,
  earlier: number,
): 'none' | 'noneNow' | 'only' | 'most' | 'equal' | 'fewer' {
  if (now === 0) return before === 0 ? 'none' : 'noneNow';
  if (earlier === 0) return 'only';
  if (now > before) return 'most';
  return now === before ? 'equal' : 'fewer';
}
