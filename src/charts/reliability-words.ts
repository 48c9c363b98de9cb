import { greatest, sum } from 'd3-array';
import { t } from '../i18n/translate.ts';
import type { Cell, Column } from './figure.ts';
import type { ReliabilityBin } from './reliability.ts';
import { capital } from './words.ts';

/** Probabilities and outcomes that lie this close are called the same. */
const CLOSE = 0.05;
/** A bin speaks of the record when it holds this part of all forecasts. */
const WEIGHTY = 0.005;

/** What the record says of the probabilities given, as one sentence: where they were furthest off, if they were. */
export function reliabilityFinding(bins: readonly ReliabilityBin[], of: string): string {
  const all = sum(bins, ({ forecasts }) => forecasts);
  const worst = greatest(
    bins.filter(({ forecasts }) => forecasts >= WEIGHTY * all),
    ({ said, came }) => Math.abs(came - said),
  );
  if (!worst) return t('reliability.title.empty', { of });
  const { said, came } = worst;
  const way = Math.abs(came - said) <= CLOSE ? 'close' : came < said ? 'over' : 'under';
  return capital(t(`reliability.title.${way}`, { of, said: percent(said), came: percent(came) }));
}

/** Every bin in words, for readers who do not see the drawing. */
export function reliabilityLabel(title: string, bins: readonly ReliabilityBin[]): string {
  const each = bins.map(({ said, came, forecasts }) =>
    t('reliability.label.bin', { said: percent(said), came: percent(came), count: formatWhole(forecasts) }),
  );
  return t('reliability.label', { title, bins: each.join('; ') });
}

export function reliabilityRows(bins: readonly ReliabilityBin[]): { columns: Column[]; rows: Cell[][] } {
  const part = (name: string, label: string): Column => ({
    name,
    label,
    numeric: true,
    format: (cell) => percent(cell as number),
  });
  return {
    columns: [
      part('said', t('reliability.said')),
      part('came', t('reliability.came')),
      {
        name: 'forecasts',
        label: t('reliability.forecasts'),
        numeric: true,
        format: (cell) => formatWhole(cell as number),
      },
    ],
    rows: bins.map(({ said, came, forecasts }) => [said, came, forecasts]),
  };
}

function percent(part: number): string {
  const digits = part < 0.095 && part > 0 ? 1 : 0;
  return `${(100 * part).toFixed(digits)} %`;
}

function formatWhole(count: number): string {
  return count.toLocaleString('en');
}
