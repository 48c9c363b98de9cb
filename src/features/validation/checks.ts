import { agreement, type CountryYear } from '../../analysis/validation/agreement.ts';
import { coincidence, type Happening } from '../../analysis/validation/coincidence.ts';
import type { HappeningCheck, HappeningId } from '../../charts/coincidences/coincidences.ts';
import type { MeasureCheck, MeasureId } from '../../charts/agreements/agreements.ts';
import { catalog } from '../../data/snapshot/catalog.ts';
import { rowsOf } from '../../data/tables/rows.ts';
import type { CalendarRow } from '../../rows.ts';
import { type EventId, isWhole, type Iso3, type Month, shareOf } from '../../schema.ts';
import { observations } from '../../data/tables/observations.ts';
import { sourceLine } from '../../findings/source-line.ts';
import { historiesOf } from '../../series/histories.ts';

const MONTHS_PER_YEAR = 12;

/** The kind of reporting that each check looks at. */
export const REPORTING = {
  coup: 'coup',
  coup_attempt: 'coup',
  election: 'electionactivity',
  emergency: 'martiallaw',
  shutdown: 'censor',
  deaths: 'violencelethal',
  mobilisation: 'protest',
  censorship: 'censor',
} as const satisfies Record<HappeningId | MeasureId, EventId>;

const HAPPENED: Record<HappeningId, (row: CalendarRow) => boolean> = {
  coup: ({ kind }) => kind === 'coup',
  coup_attempt: ({ kind }) => kind === 'coup_attempt',
  election: ({ subject, status }) => subject === 'election' && (status === 'held' || status === 'annulled'),
  emergency: ({ subject }) => subject === 'emergency',
  shutdown: ({ kind }) => kind === 'shutdowns_begun',
};

/** How often a live surge met each kind of happening of the calendar that is dated to the month. */
export async function happeningChecks(): Promise<HappeningCheck[]> {
  const calendar = (await rowsOf('calendar')).filter(({ precision }) => precision !== 'year');
  return Promise.all(
    (Object.keys(HAPPENED) as HappeningId[]).map(async (id) => {
      const happenings = calendar
        .filter(HAPPENED[id])
        .map(({ country, date }): Happening => ({ country, month: date.slice(0, 7) as Month }));
      return { id, found: coincidence(await historiesOf({ events: [REPORTING[id]] }), happenings) };
    }),
  );
}

/** The kinds of happening that were seen most and least often. Fails when none could be judged. */
export function extremes(checks: readonly HappeningCheck[]): Record<'best' | 'worst', HappeningCheck> {
  const ranked = checks
    .filter(({ found }) => found.then.rate !== null)
    .toSorted((a, b) => b.found.then.rate! - a.found.then.rate!);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  if (!best || !worst) throw new Error('The page on validation requires a happening in a month with news.');
  return { best, worst };
}

/** The lines under both charts: the news, and whoever else knows. */
export async function checkSources(): Promise<Record<'happenings' | 'measures', string[]>> {
  const manifest = await catalog();
  const line = (...sources: string[]) =>
    sourceLine([{ kind: 'index', title: null, sources: ['mlp-civic', ...sources] }], manifest);
  return {
    happenings: await line(
      ...['coups-cline-center', 'elections-reign', 'elections-2021-2026', 'pandem', 'internet-shutdowns'],
    ),
    measures: await line('ucdp-conflict-deaths', 'vdem-v14-core'),
  };
}

/** The first and the last month of news. */
export async function spanOf(): Promise<{ first: Month; last: Month }> {
  const months = (await rowsOf('coverage', { columns: ['month'] })).map(({ month }) => month).toSorted();
  return { first: months[0]!, last: months.at(-1)! };
}

/** How far yearly shares agree with deaths in conflict and with two of V-Dem's measures, in the years before the first break. */
export async function measureChecks(): Promise<MeasureCheck[]> {
  const vdem = (indicator: string) =>
    rowsOf('indices', { where: { source: ['vdem-v14-core'], indicator: [indicator] } });
  const deaths = await rowsOf('conflict_deaths');
  const measured: Record<MeasureId, { country: Iso3; year: number; value: number }[]> = {
    deaths: deaths.map(({ country, year, deaths: value }) => ({ country, year, value: Math.log1p(value) })),
    mobilisation: await vdem('v2cagenmob.v14'),
    // V-Dem counts freedom from censorship: turned round, more is more censorship.
    censorship: (await vdem('v2mecenefm.v14')).map((row) => ({ ...row, value: -row.value })),
  };
  return Promise.all(
    (Object.keys(measured) as MeasureId[]).map(async (id) => {
      const reported = await yearlyShares(REPORTING[id]);
      const rows = measured[id].flatMap(({ country, year, value }): CountryYear[] => {
        const share = reported.get(`${country} ${year}`);
        return share === undefined ? [] : [{ country, year, reported: Math.log1p(share), measured: value }];
      });
      return { id, found: agreement(rows) };
    }),
  );
}

/** Share of each country and year of twelve whole months before any break in measurement, by `KEN 2019`. */
async function yearlyShares(event: EventId): Promise<Map<string, number>> {
  const months = (await observations({ events: [event] })).filter((one) => isWhole(one) && !one.afterBreak);
  const years = Map.groupBy(months, ({ country, month }) => `${country} ${month.slice(0, 4)}`);
  const sum = (values: number[]) => values.reduce((all, one) => all + one, 0);
  return new Map(
    [...years].flatMap(([key, own]) => {
      if (own.length < MONTHS_PER_YEAR) return [];
      const share = shareOf(sum(own.map(({ count }) => count)), sum(own.map(({ articles }) => articles)));
      return share === null ? [] : [[key, share] as const];
    }),
  );
}
