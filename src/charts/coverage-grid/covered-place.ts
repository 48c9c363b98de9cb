export interface CoveredPlace {
  code: string | null;
  name: string;
  years: ReadonlyMap<number, number>;
  undated: number;
  rows: number;
}
