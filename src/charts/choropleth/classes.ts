import { numberFormat } from '../../i18n/format.ts';
import { ascending, extent, quantileSorted, ticks } from 'd3-array';
import type { Measure } from '../../schema.ts';
import { type Indicator, measureFor } from '../../series/indicator.ts';
import type { KnownStanding } from '../../series/standing.ts';
import standingWords from '../../i18n/en/chart-standing.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(standingWords);

export interface Classes {
  limits: readonly number[];
  fills: readonly string[];
  words: readonly string[];
  diverging?: boolean;
}

export function classesOf(standings: readonly KnownStanding[], wanted: Measure): Classes {
  const [first] = standings;
  const measure = first ? measureFor(first.indicator, wanted) : wanted;
  if (measure === 'z' || first?.indicator.kind === 'pressure') return divergingClasses();
  const values = standings.map(({ value }) => value);
  if (measure !== 'value' || !first) return sequentialClasses(values);
  const { indicator } = first;
  return indicator.levels.length > 0 ? levelClasses(indicator) : evenClasses(values, indicator);
}

const QUANTILES = [0.3, 0.55, 0.75, 0.9];
const NICE = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** At most five classes of shares or counts, with round limits near fixed quantiles of the values. */
export function sequentialClasses(values: readonly number[]): Classes {
  const sorted = values.filter((value) => value > 0).sort(ascending);
  const wanted = sorted.length ? QUANTILES.map((p) => nice(quantileSorted(sorted, p)!)) : [];
  const limits = [...new Set(wanted)].filter((limit) => limit > sorted[0]! && limit <= sorted.at(-1)!);
  const first = 5 - limits.length;
  const fills = Array.from(
    { length: limits.length + 1 },
    (_, i) => `var(--seq-${limits.length ? first + i : 1})`,
  );
  return { limits, fills, words: classWords(limits) };
}

export function divergingClasses(): Classes {
  const limits = [-2, -1, 1, 2];
  return {
    limits,
    fills: [1, 2, 3, 4, 5].map((n) => `var(--div-${n})`),
    words: classWords(limits),
    diverging: true,
  };
}

function levelClasses({ levels }: Indicator): Classes {
  const limits = levels.slice(1).map(({ low }) => low - 0.5);
  const first = 5 - limits.length;
  const fills = levels.map((_, i) => `var(--seq-${first + i})`);
  return { limits, fills, words: levels.map(({ label }) => label) };
}

function evenClasses(values: readonly number[], { scale }: Indicator): Classes {
  const [low = 0, high = 0] = scale ?? extent(values);
  if (scale === null && low >= 0) return sequentialClasses(values);
  const limits = ticks(low, high, 5).filter((limit) => limit > low && limit < high);
  const some = limits.slice(0, 4);
  const first = 5 - some.length;
  const fills = Array.from({ length: some.length + 1 }, (_, i) => `var(--seq-${first + i})`);
  return { limits: some, fills, words: classWords(some) };
}

export function fillOf(value: number, { limits, fills }: Classes): string {
  return fills[limits.filter((limit) => value >= limit).length]!;
}

function classWords(limits: readonly number[]): string[] {
  if (limits.length === 0) return [t('chart.map.one')];
  const signed = limits.some((limit) => limit < 0);
  const write = (limit: number) => number(limit);
  const between = limits
    .slice(1)
    .map((limit, i) =>
      t(signed ? 'chart.map.to' : 'chart.map.between', { low: write(limits[i]!), high: write(limit) }),
    );
  return [
    t('chart.map.under', { limit: write(limits[0]!) }),
    ...between,
    t('chart.map.over', { limit: write(limits.at(-1)!) }),
  ];
}

const number = numberFormat({ maximumSignificantDigits: 2 });

function nice(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const part = NICE.reduce((best, candidate) =>
    Math.abs(candidate - value / power) < Math.abs(best - value / power) ? candidate : best,
  );
  return Number((part * power).toPrecision(3));
}
