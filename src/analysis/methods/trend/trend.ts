import { mean, median } from 'd3-array';
import { type Answer, type Shares, unusable } from '../../answer.ts';
import { noAnswer } from '../../reason.ts';
import { solve } from '../../statistics/cholesky.ts';
import { twoSided } from '../../statistics/normal.ts';

export interface MannKendall {
  /** Pairs of months that rose minus pairs that fell; then the same standardised, corrected for ties and continuity. */
  s: number;
  z: number;
  p: number;
  /** Median change of the share per month over all pairs of months, per 10,000. */
  senSlope: number;
}

export interface LineFit {
  /** Change of log1p(share) per month, allowing the spell a level of its own, with its Newey–West standard error. */
  slope: number;
  error: number;
  p: number;
  /** Factor by which 1 + share changes in a year, with 95% bounds. */
  yearly: { factor: number; lower: number; upper: number };
  spell: number | null;
}

export interface Trend {
  verdict: 'rising' | 'falling' | 'unclear';
  mannKendall: MannKendall;
  line: LineFit;
  months: number;
}

export interface TrendOptions {
  /**
   * For each month, whether it belongs to an exceptional spell (a pandemic, a broken measurement) with a level of its
   * own.
   */
  spell?: readonly boolean[];
  lag?: number;
}

/** Both tests at 1% find a trend by chance in about 5% of series, whose months resemble their neighbours. */
const LEVEL = { p: 0.01, z: 1.959964 } as const;
const LAG = 6;

/**
 * Is there a trend, how large, and how certain? Missing months are skipped, and count as time.
 *
 * @returns no answer for fewer than 24 months with a value, too many gaps, all zeros, negative or infinite shares.
 *   Throws for a spell of another length than the series.
 */
export function trend(shares: Shares, { spell, lag = LAG }: TrendOptions = {}): Answer<Trend> {
  if (spell && spell.length !== shares.length)
    throw new Error(`trend requires a spell of ${shares.length} months, ${spell.length} were given`);
  const reason = unusable({ method: 'trend' }, shares);
  if (reason !== null) return noAnswer(reason);
  const at = shares.flatMap((share, t) => (share === null ? [] : [t]));
  const mannKendall = mannKendallOf(
    at,
    at.map((t) => shares[t]!),
  );
  const line = lineOf(
    at,
    at.map((t) => Math.log1p(shares[t]!)),
    at.map((t) => spell?.[t] ?? false),
    lag,
  );
  const significant = mannKendall.p < LEVEL.p && line.p < LEVEL.p && mannKendall.s * line.slope > 0;
  const verdict = significant ? (line.slope > 0 ? 'rising' : 'falling') : 'unclear';
  return { answer: { verdict, mannKendall, line, months: at.length } };
}

function mannKendallOf(at: readonly number[], x: readonly number[]): MannKendall {
  const n = x.length;
  const slopes: number[] = [];
  let s = 0;
  for (let j = 1; j < n; j++) {
    for (let i = 0; i < j; i++) {
      s += Math.sign(x[j]! - x[i]!);
      slopes.push((x[j]! - x[i]!) / (at[j]! - at[i]!));
    }
  }
  const count = (k: number) => k * (k - 1) * (2 * k + 5);
  const ties = Map.groupBy(x, (value) => value);
  let variance = count(n);
  for (const { length } of ties.values()) variance -= count(length);
  const z = variance > 0 ? (s - Math.sign(s)) / Math.sqrt(variance / 18) : 0;
  return { s, z, p: twoSided(z), senSlope: median(slopes)! };
}

/**
 * Least squares of y on time and, where it varies, the spell; standard errors from each month’s influence on the
 * coefficient.
 */
function lineOf(
  at: readonly number[],
  y: readonly number[],
  spell: readonly boolean[],
  lag: number,
): LineFit {
  const centre = mean(at)!;
  const varies = spell.some(Boolean) && !spell.every(Boolean);
  const rows = at.map((t, i) => [1, t - centre, ...(varies ? [Number(spell[i])] : [])]);
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((total, value, i) => total + value * b[i]!, 0);
  const column = (j: number) => rows.map((row) => row[j]!);
  const columns = rows[0]!.map((_, j) => column(j));
  const gram = columns.map((a) => columns.map((b) => dot(a, b)));
  const [coefficients, pull] = solve(gram, [
    columns.map((a) => dot(a, y)),
    columns.map((_, j) => Number(j === 1)),
  ]);
  const pulls = new Map(rows.map((row, i) => [at[i]!, dot(pull!, row) * (y[i]! - dot(coefficients!, row))]));
  let variance = 0;
  for (const [t, value] of pulls) {
    variance += value * value;
    for (let back = 1; back <= lag; back++) {
      variance += 2 * (1 - back / (lag + 1)) * value * (pulls.get(t - back) ?? 0);
    }
  }
  const slope = coefficients![1]!;
  const error = Math.sqrt(Math.max(0, variance));
  const yearly = (value: number) => Math.exp(12 * value);
  return {
    slope,
    error,
    p: error > 1e-12 ? twoSided(slope / error) : Math.abs(slope) > 1e-12 ? 0 : 1,
    yearly: {
      factor: yearly(slope),
      lower: yearly(slope - LEVEL.z * error),
      upper: yearly(slope + LEVEL.z * error),
    },
    spell: coefficients![2] ?? null,
  };
}
