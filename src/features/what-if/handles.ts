/** Where months and shares lie in a drawing, in CSS pixels. */
export interface Geometry {
  /** Middle of a month ahead, from 0. */
  x(month: number): number;
  y(share: number): number;
  /** The share at a height, within the scale. */
  share(y: number): number;
  /** The share at the top of the scale. */
  top: number;
}

/** The month ahead that is nearest to a place. */
export function nearest({ x }: Pick<Geometry, 'x'>, months: number, at: number): number {
  const step = x(1) - x(0);
  return Math.min(months - 1, Math.max(0, Math.round((at - x(0)) / step)));
}

/** Parts of the scale that a key moves by. */
const STEPS: Record<string, number> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageUp: 10,
  PageDown: -10,
};
const FINE = 60;

/**
 * What a key makes of a month: a round step up or down, ten of them, the ends of the scale, or null for a month left to
 * the forecast. Undefined for keys that do nothing.
 */
export function keyed(key: string, share: number, top: number): number | null | undefined {
  if (key === 'Delete' || key === 'Backspace') return null;
  if (key === 'Home') return 0;
  if (key === 'End') return top;
  const steps = STEPS[key];
  if (steps === undefined) return undefined;
  const size = roundStep(top / FINE);
  const next = (Math.round(share / size) + steps) * size;
  return Math.min(10_000, Math.max(0, Number(next.toPrecision(12))));
}

/** The nearest of 1, 2, 5, 10 … to a width. */
function roundStep(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  const part = width / power;
  return power * (part < 1.5 ? 1 : part < 3.5 ? 2 : part < 7.5 ? 5 : 10);
}
