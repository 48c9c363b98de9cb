import type { ClusterPoint } from '../drawing/cluster-marks.ts';
import { type Box, type Label, place, textWidth } from '../drawing/labels.ts';

export interface PlaneAxis {
  low: string;
  high: string;
  explained: number;
}

export interface Spot {
  point: ClusterPoint;
  x: number;
  y: number;
}

export const ENDS = 20;

/** Names beside their marks, the outermost first; a code where the name does not fit, nothing where neither does. */
export function countryNames(
  spots: readonly Spot[],
  { narrow, size, bounds, radius }: { narrow: boolean; size: number; bounds: Box; radius: number },
): Label[] {
  const around = {
    size,
    bounds,
    taken: spots.map(({ x, y }) => ({
      x: x - radius,
      y: y - radius,
      width: 2 * radius,
      height: 2 * radius,
    })),
    ink: [],
    most: 0,
  };
  const off = radius + 5;
  const outermost = spots.toSorted(
    (a, b) => b.point.x ** 2 + b.point.y ** 2 - (a.point.x ** 2 + a.point.y ** 2),
  );
  return outermost.flatMap(({ point, x, y }) => {
    const style = { fill: point.firm === false ? 'var(--muted)' : 'var(--ink)' };
    const around8 = (text: string): Label[] => [
      { text, x: x + off, y, anchor: 'start', ...style },
      { text, x: x - off, y, anchor: 'end', ...style },
      { text, x, y: y - off - size / 2, anchor: 'middle', ...style },
      { text, x, y: y + off + size / 2, anchor: 'middle', ...style },
      { text, x: x + off - 2, y: y - size * 0.8, anchor: 'start', ...style },
      { text, x: x - off + 2, y: y - size * 0.8, anchor: 'end', ...style },
      { text, x: x + off - 2, y: y + size * 0.8, anchor: 'start', ...style },
      { text, x: x - off + 2, y: y + size * 0.8, anchor: 'end', ...style },
    ];
    const found =
      (narrow ? null : place(around8(point.name), around)) ?? place(around8(point.country), around);
    return found ? [found] : [];
  });
}

export function axisEnds(
  [across, up]: readonly [PlaneAxis, PlaneAxis],
  { width, floor, size }: { width: number; floor: number; size: number },
): Label[] {
  const [low, high] = [`← ${across.low}`, `${across.high} →`];
  const tight = textWidth(low, size) + textWidth(high, size) + 40 > width;
  const ends: [words: string, y: number, end: boolean][] = [
    [up.high && `↑ ${up.high}`, ENDS / 2, false],
    [up.low && `↓ ${up.low}`, floor + ENDS / 2, false],
    [across.low && low, floor + 1.5 * ENDS, false],
    [across.high && high, floor + (tight ? 2.5 : 1.5) * ENDS, true],
  ];
  return ends
    .filter(([words]) => words !== '')
    .map(([words, y, end]) => ({
      text: words,
      x: end ? width - 2 : 4,
      y,
      anchor: end ? 'end' : 'start',
      fill: 'var(--muted)',
    }));
}
