import type { Sorting } from '../../components/table/table-column.ts';
import { BOARD_ORDERS, type BoardSort } from '../../state/board.ts';

/** How the heads of the board's columns show its order. */
export function sortingOf({ by, reversed }: BoardSort): Sorting {
  const largestFirst = by === 'probability' || by === 'ratio';
  return { by, descending: largestFirst !== reversed };
}

/** The order that a click on a column's head asks for: its usual one, and the other way round at the second click. */
export function nextSort(sort: BoardSort, column: string): BoardSort {
  const by = BOARD_ORDERS.find((order) => order === column) ?? sort.by;
  return { by, reversed: by === sort.by && !sort.reversed };
}
