export const BUDGETS = {
  countryPageBytes: 200_000,
  countryPageScriptBytes: 30_000,
  exploreBytes: 450_000,
  databaseReadyMs: 2_500,
  warmQueryMs: 50,
  trackRecordMs: 60_000,
  snapshotBytes: 3_000_000,
  buildMs: 180_000,
  seriesMs: 5,
  countryMs: 100,
  whatIfMs: 50,
} as const;

export const YARDSTICKS = { etsMs: 8.2 } as const;
