import { type Markish, dot } from '@observablehq/plot';
import { t } from '../i18n/translate.ts';
import { monthIndex } from '../schema.ts';
import { type Label, textWidth } from './labels.ts';
import { type Series, hasValue } from './series.ts';

const LIVE = { fill: 'var(--surge-live)' } as const;
const HINDSIGHT = { fill: 'var(--paper)', stroke: 'var(--surge-hind)', strokeWidth: 1.25 } as const;

/** Dots on the months of a line that surged: filled as seen at the time, rings with hindsight only. */
export function surgeMarks({ points }: Series, r: number): Markish[] {
  const surged = points.filter(hasValue).filter((point) => point.surge);
  const kinds = [
    { points: surged.filter(({ surge }) => surge === 'hindsight'), look: HINDSIGHT },
    { points: surged.filter(({ surge }) => surge === 'live'), look: LIVE },
  ];
  return kinds
    .filter((kind) => kind.points.length)
    .map((kind) => dot(kind.points, { x: ({ month }) => monthIndex(month), y: 'value', r, ...kind.look }));
}

/** Whether a drawing of these series has any surge to explain. */
export function hasSurges(series: readonly Series[]): boolean {
  return series.some(({ points }) => points.some((point) => hasValue(point) && point.surge));
}

/** What filled dots and rings mean, in one row from `left` at height `y`. */
export function surgeKey(left: number, y: number, size: number) {
  const live = t('chart.key.live');
  const second = left + 12 + textWidth(live, size) + 22;
  const at = (x: number) =>
    ({ x: { value: () => x, scale: null }, y: { value: () => y, scale: null }, r: 3 }) as const;
  const word = (text: string, x: number): Label => ({
    text,
    x: x + 8,
    y,
    anchor: 'start',
    fill: 'var(--muted)',
  });
  return {
    marks: [dot([0], { ...at(left), ...LIVE }), dot([0], { ...at(second), ...HINDSIGHT })] as Markish[],
    labels: [word(live, left), word(t('chart.key.hindsight'), second)],
  };
}
