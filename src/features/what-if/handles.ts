import { PER } from '../../schema.ts';

export interface Geometry {
  x(month: number): number;
  y(share: number): number;
  share(y: number): number;
  top: number;
}

export function nearest({ x }: Pick<Geometry, 'x'>, months: number, at: number): number {
  const step = x(1) - x(0);
  return Math.min(months - 1, Math.max(0, Math.round((at - x(0)) / step)));
}

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
 * A month’s share after a key press: a round step up or down, ten of them, an end of the scale, or null to leave the
 * month to the forecast. Undefined for keys that do nothing.
 */
export function keyed(key: string, share: number, top: number): number | null | undefined {
  if (key === 'Delete' || key === 'Backspace') return null;
  if (key === 'Home') return 0;
  if (key === 'End') return top;
  const steps = STEPS[key];
  if (steps === undefined) return undefined;
  const size = roundStep(top / FINE);
  const next = (Math.round(share / size) + steps) * size;
  return Math.min(PER, Math.max(0, Number(next.toPrecision(12))));
}

function roundStep(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  const leading = width / power;
  return power * (leading < 1.5 ? 1 : leading < 3.5 ? 2 : leading < 7.5 ? 5 : 10);
}
