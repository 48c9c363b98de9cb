import { greatest, mean } from 'd3-array';
import { formatMonth, formatMonthLong, formatShare } from '../../i18n/format.ts';
import type { Cell, Month } from '../../schema.ts';
import type { Column } from '../../series/figure.ts';
import { unitOf } from '../../findings/words.ts';
import type { Supposed } from './supposed.ts';
import { indicatorName, reportingOf } from '../../series/names.ts';
import forecastWords from '../../i18n/en/forecast.json' with { type: 'json' };
import seriesWords from '../../i18n/en/series.json' with { type: 'json' };
import whatIfWords from '../../i18n/en/what-if.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(forecastWords, seriesWords, whatIfWords);

const UNCHANGED_WITHIN = 0.02;

export function changeOf(base: number, under: number): 'more' | 'less' | 'same' {
  const change = (under - base) / Math.max(1, base);
  if (Math.abs(change) < UNCHANGED_WITHIN || formatShare(base) === formatShare(under)) return 'same';
  return change > 0 ? 'more' : 'less';
}

export function levelsOf({ base, under }: Pick<Supposed, 'base' | 'under'>): { base: number; under: number } {
  const without = mean(base.months, ({ median }) => median) ?? 0;
  return { base: without, under: under ? (mean(under, ({ median }) => median) ?? 0) : without };
}

/** The series that a scenario moves furthest; null where it moves none. */
export function largestShift(all: readonly Supposed[]): Supposed | null {
  const moved = all.filter((one) => {
    const { base, under } = levelsOf(one);
    return changeOf(base, under) !== 'same';
  });
  return (
    greatest(moved, (one) => {
      const { base, under } = levelsOf(one);
      return Math.abs(Math.log((1 + under) / (1 + base)));
    }) ?? null
  );
}

/**
 * The effect of a scenario on one series, as one sentence. For a series whose months are set, `shift` is the other
 * series that moves furthest with it, null where none does; when absent, the sentence only says what is set.
 */
export function whatIfFinding(supposed: Supposed, shift?: Supposed | null): string {
  const { series, base, under } = supposed;
  const subject = reportingOf(series.indicator);
  const end = base.months.at(-1);
  if (!end) return t('fan.title.empty', { subject, country: series.name });
  const levels = levelsOf(supposed);
  const values = {
    subject,
    country: series.name,
    base: formatShare(levels.base),
    under: formatShare(levels.under),
  };
  if (!under) return t('whatif.title.base', values);
  const count = under.filter(({ given }) => given).length;
  if (count === under.length) {
    return shift === undefined
      ? t('whatif.title.set', values)
      : t('whatif.title.given', { ...values, shift: shiftWords(shift) });
  }
  if (count > 0) {
    return shift === undefined
      ? t('whatif.title.partly', { ...values, count })
      : t('whatif.title.partly.shift', { ...values, count, shift: shiftWords(shift) });
  }
  const same = changeOf(levels.base, levels.under) === 'same';
  return t(same ? 'whatif.title.same' : 'whatif.title.changed', values);
}

function shiftWords(shift: Supposed | null): string {
  if (!shift) return t('whatif.title.shift.none');
  const { base, under } = levelsOf(shift);
  return t('whatif.title.shift', {
    reporting: reportingOf(shift.series.indicator),
    base: formatShare(base),
    under: formatShare(under),
  });
}

export function whatIfSubtitle({ series }: Supposed): string {
  return t('whatif.subtitle', { unit: unitOf([series], 'share') });
}

export function whatIfLabel(title: string, { base, under }: Supposed): string {
  const [end, then] = [base.months.at(-1), under?.at(-1)];
  if (!end) return `${title}.`;
  const bounds = ({ median, lower80, upper80 }: typeof end) => ({
    median: formatShare(median),
    lower: formatShare(lower80),
    upper: formatShare(upper80),
  });
  const month = formatMonthLong(end.month);
  const first = t('whatif.label.base', { title, month, ...bounds(end) });
  return then ? `${first} ${t('whatif.label.under', bounds(then))}` : first;
}

const COLUMNS = ['median', 'lower80', 'upper80'] as const;

export function whatIfRows(all: readonly Supposed[]): { columns: Column[]; rows: Cell[][] } {
  const share = (name: string, label: string): Column => ({
    name,
    label,
    numeric: true,
    format: (cell) => formatShare(cell as number | null),
  });
  const columns: Column[] = [
    { name: 'event', label: t('column.event'), numeric: false },
    { name: 'month', label: t('column.month'), numeric: false, format: (cell) => formatMonth(cell as Month) },
    ...COLUMNS.map((name) => share(`${name}_without`, t(`whatif.column.${name}.without`))),
    ...COLUMNS.map((name) => share(name, t(`whatif.column.${name}`))),
    { name: 'given', label: t('whatif.column.given'), numeric: false, format: (cell) => String(cell ?? '') },
  ];
  const rows = all.flatMap(({ series, base, under }) =>
    base.months.map((month, h): Cell[] => {
      const then = under?.[h] ?? null;
      return [
        indicatorName(series.indicator),
        month.month,
        ...COLUMNS.map((name) => month[name]),
        ...COLUMNS.map((name) => then?.[name] ?? null),
        then?.given ? t('whatif.given') : null,
      ];
    }),
  );
  return { columns, rows };
}
