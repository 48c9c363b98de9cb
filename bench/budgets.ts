/** What a page may weigh and how long a thing may take; bytes are gzipped, 1 KB is 1,000 bytes. */
export const BUDGETS = {
  countryPageBytes: 200_000,
  countryPageScriptBytes: 30_000,
  exploreBytes: 450_000,
  databaseReadyMs: 2_500,
  warmQueryMs: 50,
  snapshotBytes: 3_000_000,
  buildMs: 180_000,
} as const;
