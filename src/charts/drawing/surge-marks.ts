import { type Markish, dot } from '@observablehq/plot';
import chartWords from '../../i18n/en/chart.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { monthIndex } from '../../schema.ts';
import { HINDSIGHT, LIVE, type LegendItem } from './legend.ts';
import { type Series, hasValue } from '../../series/series.ts';

const t = wordsOf(chartWords);

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

export function surgeKey(series: readonly Series[]): LegendItem[] {
  const kinds = new Set(series.flatMap(({ points }) => points.filter(hasValue).map(({ surge }) => surge)));
  return (['live', 'hindsight'] as const)
    .filter((kind) => kinds.has(kind))
    .map((kind) => ({ sign: { kind }, words: t(`chart.key.${kind}`) }));
}
