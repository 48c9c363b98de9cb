import { type Random, seeded } from '../../../../src/analysis/statistics/random.ts';

export interface Simulation {
  autocorrelation: number;
  step: number;
}

/** Series of 150 shares whose logarithm is a first-order autoregression around its level; the same on every machine. */
export function simulate(count: number, { autocorrelation, step }: Simulation): number[][] {
  const random = seeded(2017);
  return Array.from({ length: count }, () => {
    let noise = normal(random);
    return Array.from({ length: 150 }, (_, t) => {
      if (t > 0) noise = autocorrelation * noise + Math.sqrt(1 - autocorrelation ** 2) * normal(random);
      return Math.expm1(4 + 0.4 * (noise + (t >= 75 ? step : 0)));
    });
  });
}

export const near = (month: number) => (other: number) => Math.abs(other - month) <= 6;

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
