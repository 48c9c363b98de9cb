import { max } from 'd3-array';
import type { Cell } from '../../schema.ts';
import type { QueryResult } from '../../data/database/database.ts';
import sqlWords from '../../i18n/en/sql.json' with { type: 'json' };
import { numberFormat } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(sqlWords);

export function columnFormat({ rows }: Pick<QueryResult, 'rows'>, place: number): (cell: Cell) => string {
  const numbers = rows.flatMap((row) => {
    const cell = row[place];
    return typeof cell === 'number' && Number.isFinite(cell) ? [cell] : [];
  });
  const digits = numbers.every(Number.isInteger) ? 0 : decimals(max(numbers, Math.abs) ?? 0);
  const years = digits === 0 && numbers.every((number) => number >= 1900 && number <= 2100);
  const format = numberFormat({
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: !years,
  });
  return (cell) => {
    if (cell === null) return '–';
    if (typeof cell === 'boolean') return t(cell ? 'sql.yes' : 'sql.no');
    return typeof cell === 'number' ? format(cell) : cell;
  };
}

function decimals(largest: number): number {
  if (largest >= 100) return 1;
  return largest >= 1 ? 2 : Math.min(8, 2 - Math.floor(Math.log10(largest)));
}
