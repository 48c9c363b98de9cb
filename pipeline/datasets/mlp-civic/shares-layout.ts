import type { CsvFile, CsvRow } from '../../dataset.ts';
import { requireColumns, toCell } from '../../sources.ts';
import { EVENTS } from '../../../src/schema.ts';
import { byEvent } from './counts-layout.ts';
import type { Reading } from './country-file.ts';

export function isSharesLayout(header: readonly string[]): boolean {
  return !header.includes('country') && header.includes('protestNorm') && !header.includes('protest');
}

export function readShares(csv: CsvFile): (row: CsvRow) => Reading {
  const ids = [...EVENTS, '-999'];
  const known = ids.flatMap((id) => ['', 'cr_', 'nr_'].map((prefix) => `${prefix}${id}Norm`));
  requireColumns(
    csv,
    ['date', ...EVENTS.map((event) => `${event}Norm`), 'total_articles'],
    ['year', 'month', ...known],
  );

  return (row) => {
    const articles = toCell(csv, row, 'total_articles', 'integer') as number;
    const count = (name: string) =>
      csv.header.includes(name) ? (toCell(csv, row, name, 'number') as number) * articles : null;
    return {
      articles,
      noEvent: count('-999Norm'),
      outlets: [],
      count: byEvent((event) => count(`cr_${event}Norm`) ?? count(`${event}Norm`) ?? 0),
      otherCount: byEvent((event) => count(`nr_${event}Norm`)),
    };
  };
}
