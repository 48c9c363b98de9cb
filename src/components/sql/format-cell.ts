import type { Cell } from '../../data/cells.ts';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 3, useGrouping: 'min2' });
const small = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

/** How a cell of a result reads on the page: years stay 2024, large figures are grouped, long tails are cut. */
export function formatCell(cell: Cell): string {
  if (cell === null) return '–';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (typeof cell === 'string') return cell;
  return (cell !== 0 && Math.abs(cell) < 0.01 ? small : number).format(cell).replace('-', '−');
}
