import type { Coincidence } from '../../analysis/validation/coincidence.ts';
import type { Proportion } from '../../analysis/statistics/proportion.ts';
import { formatClauses, formatPercent } from '../../i18n/format.ts';
import validationWords from '../../i18n/en/validation.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import type { Figure } from '../../series/figure.ts';
import { type DotLook, type IntervalDot, intervalRows } from '../drawing/interval-rows.ts';
import { emptyDrawing } from '../drawing/root.ts';

const t = wordsOf(validationWords);

export const HAPPENINGS = ['coup', 'coup_attempt', 'election', 'emergency', 'shutdown'] as const;
export type HappeningId = (typeof HAPPENINGS)[number];

export interface HappeningCheck {
  id: HappeningId;
  found: Coincidence;
}

const LOOKS: readonly DotLook[] = [
  { words: t('validation.then'), tone: 'var(--accent)', symbol: 'circle' },
  { words: t('validation.otherwise'), tone: 'var(--muted)', symbol: 'circle', hollow: true },
];

/** How often did reporting surge in the months in which something is known to have happened, and how often otherwise? */
export function coincidences(checks: readonly HappeningCheck[], source: readonly string[] = []): Figure {
  const title = titleOf(checks);
  const label =
    checks.length === 0
      ? title
      : t('validation.happenings.label', {
          title,
          rows: formatClauses(
            checks.map(({ id, found }) =>
              t('validation.happenings.label.row', {
                name: t(`validation.${id}.name`),
                then: formatPercent(found.then.rate),
                otherwise: formatPercent(found.otherwise.rate),
              }),
            ),
          ),
        });
  return {
    title,
    subtitle: t('validation.happenings.subtitle'),
    label,
    source: [...source],
    columns: [
      { name: 'happening', label: t('validation.column.happening'), numeric: false },
      { name: 'months', label: t('validation.column.months'), numeric: true },
      { name: 'surges', label: t('validation.column.surges'), numeric: true },
      ...(['rate', 'lower', 'upper', 'otherwise'] as const).map((name) => ({
        name,
        label: t(`validation.column.${name}`),
        numeric: true,
        format: (cell: unknown) => formatPercent(cell as number | null),
      })),
      { name: 'other_months', label: t('validation.column.otherMonths'), numeric: true },
    ],
    rows: checks.map(({ id, found: { then, otherwise } }) => [
      t(`validation.${id}.name`),
      ...[then.n, then.hits, then.rate, then.lower, then.upper, otherwise.rate, otherwise.n],
    ]),
    draw: (options) =>
      checks.length === 0
        ? emptyDrawing(options, label)
        : intervalRows(
            checks.map(({ id, found }) => ({
              name: t(`validation.${id}.name`),
              dots: [dotOf(found.then), dotOf(found.otherwise)],
            })),
            LOOKS,
            { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], format: (value) => formatPercent(value) },
            label,
            options,
          ),
  };
}

function titleOf(checks: readonly HappeningCheck[]): string {
  const judged = checks.flatMap(({ id, found: { then } }) =>
    then.rate === null ? [] : [{ id, rate: then.rate }],
  );
  const best = judged.toSorted((a, b) => b.rate - a.rate)[0];
  const worst = judged.toSorted((a, b) => a.rate - b.rate)[0];
  if (!best || !worst) return t('validation.happenings.title.empty');
  return t('validation.happenings.title', {
    best: t(`validation.${best.id}.months`),
    bestRate: formatPercent(best.rate),
    worst: t(`validation.${worst.id}.months`),
    worstRate: formatPercent(worst.rate),
  });
}

function dotOf({ rate, lower, upper }: Proportion): IntervalDot | null {
  return rate === null || lower === null || upper === null ? null : { value: rate, lower, upper };
}
