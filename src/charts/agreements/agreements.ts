import { range } from 'd3-array';
import type { Agreement, Estimate } from '../../analysis/validation/agreement.ts';
import { formatClauses, formatDecimal } from '../../i18n/format.ts';
import validationWords from '../../i18n/en/validation.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import type { Figure } from '../../series/figure.ts';
import { type DotLook, type IntervalDot, intervalRows } from '../drawing/interval-rows.ts';
import { emptyDrawing } from '../drawing/root.ts';

const t = wordsOf(validationWords);

export const MEASURES = ['deaths', 'mobilisation', 'censorship'] as const;
export type MeasureId = (typeof MEASURES)[number];

export interface MeasureCheck {
  id: MeasureId;
  found: Agreement;
}

const PARTS = ['between', 'within', 'changes'] as const;
const LOOKS: readonly DotLook[] = [
  { words: t('validation.between'), tone: 'var(--accent)', symbol: 'circle' },
  { words: t('validation.within'), tone: 'var(--ink)', symbol: 'diamond' },
  { words: t('validation.changes'), tone: 'var(--muted)', symbol: 'square', hollow: true },
];

/** How far do yearly shares agree with another measure, between countries, within them, and from year to year? */
export function agreements(checks: readonly MeasureCheck[], source: readonly string[] = []): Figure {
  const title = titleOf(checks);
  const label =
    checks.length === 0
      ? title
      : t('validation.measures.label', {
          title,
          rows: formatClauses(
            checks.map(({ id, found }) =>
              t('validation.measures.label.row', {
                name: t(`validation.${id}.name`),
                between: formatDecimal(found.between.value),
                within: formatDecimal(found.within.value),
              }),
            ),
          ),
        });
  const lowest = checks.flatMap(({ found }) => PARTS.map((part) => found[part].lower ?? 0));
  const low = Math.floor(Math.min(0, ...lowest) * 4) / 4;
  const columns = PARTS.flatMap((part) => [
    { name: part, label: t(`validation.${part}`), numeric: true, format: decimal },
    { name: `${part}_lower`, label: t('validation.column.lower'), numeric: true, format: decimal },
    { name: `${part}_upper`, label: t('validation.column.upper'), numeric: true, format: decimal },
    { name: `${part}_n`, label: t(`validation.column.${part}`), numeric: true },
  ]);
  return {
    title,
    subtitle: t('validation.measures.subtitle'),
    label,
    source: [...source],
    columns: [{ name: 'measure', label: t('validation.column.measure'), numeric: false }, ...columns],
    rows: checks.map(({ id, found }) => [
      t(`validation.${id}.name`),
      ...PARTS.flatMap((part) => [found[part].value, found[part].lower, found[part].upper, found[part].n]),
    ]),
    draw: (options) =>
      checks.length === 0
        ? emptyDrawing(options, label)
        : intervalRows(
            checks.map(({ id, found }) => ({
              name: t(`validation.${id}.name`),
              dots: PARTS.map((part) => dotOf(found[part])),
            })),
            LOOKS,
            {
              domain: [low, 1],
              ticks: range(low, 1.01, 0.25),
              format: (value) => formatDecimal(value),
              zero: 0,
            },
            label,
            options,
          ),
  };
}

const decimal = (cell: unknown) => formatDecimal(cell as number | null);

function titleOf(checks: readonly MeasureCheck[]): string {
  const judged = checks.flatMap(({ id, found: { within } }) =>
    within.value === null ? [] : [{ id, value: within.value }],
  );
  const best = judged.toSorted((a, b) => b.value - a.value)[0];
  const worst = judged.toSorted((a, b) => a.value - b.value)[0];
  if (!best || !worst) return t('validation.measures.title.empty');
  return t('validation.measures.title', {
    best: t(`validation.${best.id}.noun`),
    worst: t(`validation.${worst.id}.noun`),
    one: String(best.id === worst.id),
  });
}

function dotOf({ value, lower, upper }: Estimate): IntervalDot | null {
  return value === null || lower === null || upper === null ? null : { value, lower, upper };
}
