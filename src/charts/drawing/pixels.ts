import type { DrawOptions } from '../../series/figure.ts';
import { fontSize } from './root.ts';

/** A position in the drawing's own pixels, whatever the scale: a channel for Plot's marks. */
export function at<Row>(place: number | ((row: Row) => number)) {
  return { value: typeof place === 'number' ? () => place : place, scale: null } as const;
}

export function pixelOptions({ width, document }: DrawOptions, height: number) {
  const identity = (size: number) =>
    ({ type: 'linear', domain: [0, size], range: [0, size], axis: null }) as const;
  return {
    document,
    width,
    height,
    margin: 0,
    style: { fontSize: `${fontSize(width)}px` },
    x: identity(width),
    y: identity(height),
  } as const;
}
