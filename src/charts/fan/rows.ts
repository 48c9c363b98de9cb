import { formatMonth, formatShare } from '../../i18n/format.ts';
import forecastWords from '../../i18n/en/forecast.json' with { type: 'json' };
import seriesWords from '../../i18n/en/series.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import type { Cell, Month } from '../../schema.ts';
import { cautionCell, cautionColumn } from '../../series/caution.ts';
import type { Fan, FanMonth, PastFan } from '../../series/fan.ts';
import type { Column } from '../../series/figure.ts';
import { measureColumn } from '../../series/rows.ts';
import { type Series, hasValue } from '../../series/series.ts';

const t = wordsOf(forecastWords, seriesWords);

const QUANTITIES = ['median', 'lower80', 'upper80', 'lower95', 'upper95', 'naive'] as const;

export function fanRows(
  series: Series,
  forecast: Fan,
  previous: PastFan | null,
): { columns: Column[]; rows: Cell[][] } {
  const before = new Map(previous?.months.map((month) => [month.month, month]));
  const earlier = (month?: FanMonth) => (previous ? [month?.lower80 ?? null, month?.upper80 ?? null] : []);
  const known = series.points.filter(hasValue);
  const rows = [
    ...known.map((point): Cell[] => [
      point.month,
      point.value,
      ...QUANTITIES.map(() => null),
      ...earlier(before.get(point.month)),
      cautionCell(point),
    ]),
    ...forecast.months.map((month): Cell[] => [
      month.month,
      null,
      ...QUANTITIES.map((quantity) => month[quantity]),
      ...earlier(),
      null,
    ]),
  ];
  const columns: Column[] = [
    {
      name: 'month',
      label: t('column.month'),
      numeric: false,
      format: (cell) => formatMonth(cell as Month),
    },
    measureColumn('share'),
    ...QUANTITIES.map((name) => shareColumn(name, t(`fan.column.${name}`))),
    ...(previous
      ? [
          shareColumn('earlier_lower80', t('fan.column.earlierLower80')),
          shareColumn('earlier_upper80', t('fan.column.earlierUpper80')),
        ]
      : []),
    cautionColumn(),
  ];
  const kept = columns.flatMap((_, i) => (rows.some((row) => row[i] !== null) ? [i] : []));
  return { columns: kept.map((i) => columns[i]!), rows: rows.map((row) => kept.map((i) => row[i] ?? null)) };
}

function shareColumn(name: string, label: string): Column {
  return { name, label, numeric: true, format: (cell) => formatShare(cell as number | null) };
}
