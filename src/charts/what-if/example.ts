import { quantileSorted } from 'd3-array';
import { addMonths } from '../../schema.ts';
import { EXCERPT_BREAKS, EXCERPT_SOURCE, excerptSeries } from '../examples/excerpt.ts';
import type { Examples } from '../examples/examples.ts';
import type { FanMonth } from '../../series/fan.ts';
import { whatIfFan } from './what-if.ts';
import type { Supposed } from './supposed.ts';
import { isValidPoint } from '../../series/series.ts';
import { eventIndicator } from '../../series/indicator.ts';

const options = { breaks: EXCERPT_BREAKS, source: EXCERPT_SOURCE };
const plain = example();
const set = [500, 450, 400, null, null, null] as const;
const given: Supposed = {
  ...plain,
  under: plain.base.months.map((month, h) => {
    const share = set[h] ?? null;
    return share === null ? { ...times(month, 1.4), given: false } : { ...fixed(month, share), given: true };
  }),
};
const whole: Supposed = {
  ...plain,
  under: plain.base.months.map((month) => ({ ...fixed(month, 500), given: true })),
};
const follows: Supposed = {
  ...plain,
  under: plain.base.months.map((month) => ({ ...times(month, 1.5), given: false })),
  rare: null,
};

export const examples: Examples = {
  'nothing set yet': whatIfFan(plain, options),
  'three months set, three left': whatIfFan(given, options),
  'six months set, and what moves most with them': whatIfFan(whole, {
    ...options,
    shift: { ...follows, series: { ...follows.series, indicator: eventIndicator('arrest') } },
  }),
  'one that follows, small': whatIfFan(follows, { ...options, size: 'panel' }),
  'one that nothing bears on, small': whatIfFan({ ...plain, rare: null }, { ...options, size: 'panel' }),
};

/** Illustrative: the quartiles of the last twelve valid months, for each month ahead. */
function example(): Supposed {
  const series = excerptSeries('KEN', 'protest');
  const valid = series.points.filter(isValidPoint);
  const past = valid.slice(-12).map(({ value }) => value);
  const at = (level: number) =>
    quantileSorted(
      past.toSorted((a, b) => a - b),
      level,
    )!;
  const origin = valid.at(-1)!.month;
  const months = [1, 2, 3, 4, 5, 6].map((ahead) => ({
    month: addMonths(origin, ahead),
    median: at(0.5),
    lower80: at(0.1),
    upper80: at(0.9),
    lower95: at(0.025),
    upper95: at(0.975),
    naive: valid.at(-1)!.value,
  }));
  return {
    series: { ...series, points: series.points.slice(-24) },
    base: { origin, madeOn: '2024-10-31', expiresOn: '2025-01-31', months },
    under: null,
    rare: 649,
  };
}

function times(month: FanMonth, factor: number): FanMonth {
  const { median, lower80, upper80, lower95, upper95 } = month;
  const by = (share: number) => factor * share;
  return {
    ...month,
    median: by(median),
    lower80: by(lower80),
    upper80: by(upper80),
    lower95: by(lower95),
    upper95: by(upper95),
  };
}

function fixed(month: FanMonth, share: number): FanMonth {
  return { ...month, median: share, lower80: share, upper80: share, lower95: share, upper95: share };
}
