/** What a page may weigh and how long things may take; bytes are gzipped, 1 KB is 1,000 bytes. */
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

/** Others' times to compare ours with: R’s forecast::ets, in milliseconds per series of this length. */
export const YARDSTICKS = { etsMs: 8.2 } as const;
