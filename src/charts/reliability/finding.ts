import { formatClauses, formatNumber, formatPercentExactly } from '../../i18n/format.ts';
import { sum } from 'd3-array';
import reliabilityWords from '../../i18n/en/reliability.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import type { Cell } from '../../schema.ts';
import type { Column } from '../../series/figure.ts';
import type { ReliabilityBin } from './reliability-bin.ts';

const t = wordsOf(reliabilityWords);

const EQUAL_WITHIN = 0.05;
const LITTLE = 0.25;

export function reliabilityFinding(bins: readonly ReliabilityBin[], of: string): string {
  const all = sum(bins, ({ forecasts }) => forecasts);
  if (all === 0) return t('reliability.title.empty', { of });
  const predicted = sum(bins, (bin) => bin.forecasts * bin.predicted) / all;
  const observed = sum(bins, (bin) => bin.forecasts * bin.observed) / all;
  const words = { of, predicted: percent(predicted), observed: percent(observed) };
  const way = words.predicted === words.observed ? 'close' : wayOf(observed / predicted - 1);
  return t(`reliability.title.${way}`, words);
}

function wayOf(apart: number): 'close' | 'more' | 'farMore' | 'less' | 'farLess' {
  if (Math.abs(apart) < EQUAL_WITHIN) return 'close';
  if (apart > 0) return apart < LITTLE ? 'more' : 'farMore';
  return -apart < LITTLE ? 'less' : 'farLess';
}

export function reliabilityLabel(title: string, bins: readonly ReliabilityBin[]): string {
  if (bins.length === 0) return `${title}.`;
  const each = bins.map(({ predicted, observed, forecasts }) =>
    t('reliability.label.bin', {
      predicted: percent(predicted),
      observed: percent(observed),
      count: formatWhole(forecasts),
    }),
  );
  return t('reliability.label', { title, bins: formatClauses(each) });
}

export function reliabilityRows(bins: readonly ReliabilityBin[]): { columns: Column[]; rows: Cell[][] } {
  const rate = (name: string, label: string): Column => ({
    name,
    label,
    numeric: true,
    format: (cell) => percent(cell as number),
  });
  return {
    columns: [
      rate('predicted', t('reliability.predicted')),
      rate('observed', t('reliability.observed')),
      {
        name: 'forecasts',
        label: t('reliability.forecasts'),
        numeric: true,
        format: (cell) => formatWhole(cell as number),
      },
    ],
    rows: bins.map(({ predicted, observed, forecasts }) => [predicted, observed, forecasts]),
  };
}

function percent(rate: number): string {
  const digits = rate < 0.095 && rate > 0 ? 1 : 0;
  return formatPercentExactly(rate, digits);
}

function formatWhole(count: number): string {
  return formatNumber(count);
}
