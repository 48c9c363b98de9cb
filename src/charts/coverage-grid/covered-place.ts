/** How many rows of a table speak of one place, year by year. */
export interface CoveredPlace {
  /** ISO 3166-1 alpha-3; null where the table does not tell places apart. */
  code: string | null;
  name: string;
  /** Years without rows are left out. */
  years: ReadonlyMap<number, number>;
  /** Rows that carry no date. */
  undated: number;
  /** All rows, each counted once. */
  rows: number;
}
