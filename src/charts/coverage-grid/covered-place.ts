export interface CoveredPlace {
  /** ISO 3166-1 alpha-3; null where the table does not distinguish places. */
  code: string | null;
  name: string;
  /** Years without rows are left out. */
  years: ReadonlyMap<number, number>;
  undated: number;
  rows: number;
}
