import { type Markish, type SymbolType, dot, rect, ruleX, ruleY } from '@observablehq/plot';
import { type Label, labelMarks, linesOf, textWidth } from './labels.ts';
import { at } from './pixels.ts';

export type Sign =
  | { kind: 'fills'; fills: readonly string[]; framed?: boolean; opacity?: number }
  | { kind: 'live' }
  | { kind: 'hindsight' }
  | { kind: 'below' }
  | { kind: 'break' }
  | { kind: 'line'; stroke: string }
  | { kind: 'dotted'; stroke: string }
  | { kind: 'symbol'; symbol: SymbolType; mark: string; hollow?: boolean }
  | { kind: 'none' };

export interface LegendItem {
  sign: Sign;
  words: string;
  fill?: string;
  bold?: boolean;
}

interface Space {
  left: number;
  top: number;
  right: number;
  size: number;
}

export const LIVE = { fill: 'var(--surge-live)' } as const;
export const HINDSIGHT = { fill: 'var(--paper)', stroke: 'var(--surge-hind)', strokeWidth: 1.25 } as const;

/** Items in rows from left to right, as many to a row as fit, long ones in lines; `height` is that of all rows. */
export function legend(items: readonly LegendItem[], { left, top, right, size }: Space) {
  const leading = size + 8;
  let [x, y] = [left, top + leading / 2];
  const placed = items.map((item) => {
    const sign = signWidth(item.sign);
    const width = sign + textWidth(item.words, size, item.bold);
    if (x > left && x + width > right) [x, y] = [left, y + leading];
    const lines =
      x + width > right
        ? linesOf(item.words, size, { width: right - x - sign, bold: item.bold ?? false })
        : [item.words];
    const here = { ...item, x, y, sign: item.sign, textX: x + sign, lines };
    y += (lines.length - 1) * leading;
    x += width + 20;
    return here;
  });
  const labels = placed.flatMap(({ lines, textX, y: top, fill = 'var(--muted)', bold = false }) =>
    lines.map((text, i): Label => ({ text, x: textX, y: top + i * leading, anchor: 'start', fill, bold })),
  );
  const marks = [...placed.flatMap(({ sign, x, y }) => signMarks(sign, x, y)), ...labelMarks(labels)];
  return { marks, height: items.length ? y + leading / 2 - top : 0 };
}

const SWATCH = 16;

function signWidth(sign: Sign): number {
  switch (sign.kind) {
    case 'fills':
      return sign.fills.length * (SWATCH + 1) + 5;
    case 'live':
    case 'hindsight':
    case 'below':
    case 'break':
      return 14;
    case 'symbol':
      return 17;
    case 'line':
    case 'dotted':
      return 26;
    case 'none':
      return 0;
    default:
      return sign satisfies never;
  }
}

function signMarks(sign: Sign, x: number, y: number): Markish[] {
  switch (sign.kind) {
    case 'fills':
      return sign.fills.map((fill, i) => {
        const left = x + i * (SWATCH + 1);
        const box = { x1: at(left), x2: at(left + SWATCH), y1: at(y - 6), y2: at(y + 6) };
        return rect([0], {
          ...box,
          fill,
          ...(sign.framed ? { stroke: 'var(--rule)' } : {}),
          ...(sign.opacity ? { fillOpacity: sign.opacity } : {}),
        });
      });
    case 'live':
      return [dot([0], { x: at(x + 5), y: at(y), r: 3, ...LIVE })];
    case 'hindsight':
      return [dot([0], { x: at(x + 5), y: at(y), r: 3, ...HINDSIGHT })];
    case 'below':
      return [ruleY([0], { y: at(y), x1: at(x + 2), x2: at(x + 9), stroke: 'var(--faint)' })];
    case 'break':
      return [
        ruleX([0], {
          x: at(x + 4),
          y1: at(y - 7),
          y2: at(y + 7),
          stroke: 'var(--break)',
          strokeDasharray: '1 3',
        }),
      ];
    case 'line':
      return [ruleY([0], { y: at(y), x1: at(x), x2: at(x + 20), stroke: sign.stroke, strokeWidth: 2 })];
    case 'dotted':
      return [
        ruleY([0], { y: at(y), x1: at(x), x2: at(x + 20), stroke: sign.stroke, strokeDasharray: '1 3' }),
      ];
    case 'symbol': {
      const paint = sign.hollow
        ? { fill: 'var(--paper)', stroke: sign.mark, strokeWidth: 1.5 }
        : { fill: sign.mark };
      return [dot([0], { x: at(x + 6), y: at(y), r: 5, symbol: sign.symbol, ...paint })];
    }
    case 'none':
      return [];
    default:
      return sign satisfies never;
  }
}
