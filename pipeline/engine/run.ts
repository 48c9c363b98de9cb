import { type History, histories } from '../../src/analysis/history/history.ts';
import {
  type EventId,
  type Iso3,
  type Month,
  monthAt,
  type Observation,
  shareSql,
} from '../../src/schema.ts';
import type { SurgesProducerRow } from '../../src/rows.ts';
import type { Query } from './dataset.ts';
import type { Run, Series } from './result.ts';

/** Answers results from the tables `events`, `coverage` and `surges_producer`, and from any other by SQL. */
export function openRun(query: Query, madeOn: string): Run {
  const made = new Map<unknown, unknown>();
  const run: Run = {
    madeOn,
    query,
    once<T>(make: (run: Run) => T): T {
      if (!made.has(make)) made.set(make, make(run));
      return made.get(make) as T;
    },
    observations: async (series) => seriesOf(await run.once(allObservations), series),
    histories: async (series) => seriesOf(await run.once(allHistories), series),
  };
  return run;
}

async function allObservations({ query }: Run): Promise<Observation[]> {
  const rows = await query(`
    SELECT country, event, month, count, other_count, articles,
      ${shareSql('count', 'articles')} AS share, thin, partial, after_break
    FROM events JOIN coverage USING (country, month) ORDER BY event, country, month`);
  return rows.map((row) => ({
    country: row['country'] as Iso3,
    event: row['event'] as EventId,
    month: monthOf(row['month'] as Date),
    count: row['count'] as number,
    otherCount: row['other_count'] as number | null,
    articles: row['articles'] as number,
    share: row['share'] as number | null,
    thin: row['thin'] as boolean,
    partial: row['partial'] as boolean,
    afterBreak: row['after_break'] as boolean,
  }));
}

async function allHistories({ observations, query }: Run): Promise<History[]> {
  const flags = await query('SELECT country, event, month FROM surges_producer');
  return histories(
    await observations(),
    flags.map((row): SurgesProducerRow => ({
      country: row['country'] as Iso3,
      event: row['event'] as EventId,
      month: monthOf(row['month'] as Date),
    })),
  );
}

function seriesOf<Row extends { country: Iso3; event: EventId }>(
  rows: readonly Row[],
  { countries, events }: Series = {},
): Row[] {
  return rows.filter(
    ({ country, event }) => (countries?.includes(country) ?? true) && (events?.includes(event) ?? true),
  );
}

function monthOf(day: Date): Month {
  return monthAt(day.getUTCFullYear() * 12 + day.getUTCMonth());
}
