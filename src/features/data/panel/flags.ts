export interface Flag {
  name: 'elections' | 'referendums' | 'coups' | 'coup_attempts' | 'shutdowns' | 'emergencies';
  /** SQL condition over `calendar`. */
  where: string;
  count: string;
  source: string;
  covered?: string;
}

const HELD = "status IN ('held', 'annulled')";

export const FLAGS: readonly Flag[] = [
  {
    ...{ name: 'elections', where: `subject = 'election' AND ${HELD}` },
    ...{ count: 'count(DISTINCT date)', source: 'elections' },
  },
  {
    ...{ name: 'referendums', where: `subject = 'referendum' AND ${HELD}` },
    ...{ count: 'count(DISTINCT date)', source: 'elections' },
  },
  { name: 'coups', where: "kind = 'coup'", count: 'count(DISTINCT date)', source: 'coups-cline-center' },
  {
    ...{ name: 'coup_attempts', where: "kind = 'coup_attempt'" },
    ...{ count: 'count(DISTINCT date)', source: 'coups-cline-center' },
  },
  {
    ...{ name: 'shutdowns', where: "kind = 'shutdowns_begun'" },
    ...{ count: 'sum(count)', source: 'internet-shutdowns' },
  },
  {
    ...{ name: 'emergencies', where: "subject = 'emergency'", count: 'count(*)' },
    ...{ source: 'pandem', covered: 'pandemic_quarters' },
  },
];

/** SQL for a flag in a row of `coverage`: 0 where its list reaches and has nothing, empty where it does not reach. */
export function flagSql({ where, count, source, covered }: Flag): string {
  const reached = `SELECT min(date_trunc('month', date)) AS first, max(date) AS last FROM calendar
    WHERE starts_with(source, '${source}') AND precision <> 'year'`;
  const counted = covered === undefined ? '' : `AND coverage.country IN (SELECT country FROM ${covered})`;
  return `
    CASE WHEN (SELECT coverage.month BETWEEN first AND last FROM (${reached})) ${counted} THEN (
      SELECT coalesce(${count}, 0) FROM calendar WHERE calendar.country = coverage.country
        AND date_trunc('month', calendar.date) = coverage.month AND precision <> 'year' AND ${where}
    )::INTEGER END`;
}
