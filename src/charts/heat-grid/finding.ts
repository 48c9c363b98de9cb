import { greatest, rollup, sum } from 'd3-array';
import { formatMonthLong } from '../../i18n/format.ts';
import { findingOf } from '../../findings/line.ts';
import { panelName } from '../../findings/multiples.ts';
import { type Series, isValidPoint } from '../../series/series.ts';
import { titled } from '../../findings/words.ts';
import { nounOf, reportingOf } from '../../series/names.ts';
import heatWords from '../../i18n/en/chart-heat.json' with { type: 'json' };
import standingWords from '../../i18n/en/chart-standing.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(heatWords, standingWords);

const HIGH = 2;

export function gridFinding(series: readonly Series[], subject: string | null = null): string {
  if (series.length === 1) return findingOf(series, 'z', subject);
  return titled(fragment(series), subject);
}

function fragment(series: readonly Series[]): string {
  const [first] = series;
  if (!first) return t('chart.standing.empty');
  const points = series.flatMap((one) => one.points.filter(isValidPoint).map((point) => ({ one, point })));
  const top = greatest(points, ({ point }) => point.value);
  if (!top) return t('chart.grid.weak');
  const sameEvent = series.every(({ indicator }) => indicator.id === first.indicator.id);
  const sameCountry = series.every(({ country }) => country === first.country);
  const name = sameCountry && !sameEvent ? nounOf(top.one.indicator) : panelName(top.one, series);
  const words = {
    subject: sameEvent ? reportingOf(first.indicator) : t('chart.grid.reporting'),
    all: series.length,
    rows: t(sameEvent ? 'chart.grid.countries' : sameCountry ? 'chart.grid.events' : 'chart.grid.series'),
    name,
  };
  if (top.point.value <= HIGH)
    return t('chart.grid.none', { ...words, month: formatMonthLong(top.point.month) });
  const high = rollup(
    points,
    (some) => sum(some, ({ point }) => Number(point.value > HIGH)),
    ({ point }) => point.month,
  );
  const months = [...high.keys()].sort().reverse();
  const month = greatest(months, (some) => high.get(some)!)!;
  const count = high.get(month)!;
  if (count < 2) return t('chart.grid.one', { ...words, month: formatMonthLong(top.point.month) });
  const alone = months.every((some) => some === month || high.get(some)! < count);
  const key = alone ? 'chart.grid.many' : 'chart.grid.equal';
  return t(key, { ...words, count: count, month: formatMonthLong(month) });
}
