import { compareText } from '../../i18n/locale.ts';
import { group } from 'd3-array';
import { countries } from '../../data/tables/countries.ts';
import { rowsOf } from '../../data/tables/rows.ts';
import { warnings } from '../../data/tables/warnings.ts';
import { EVENTS, type Iso3 } from '../../schema.ts';
import { BOARD_VIEW } from '../../state/board.ts';
import {
  arrangeBoard,
  boardRows,
  boardVerdicts,
  ROWS_AT_FIRST,
  tally,
  type Verdicts,
  withOutcome,
} from './board.ts';
import { breakReach } from '../../analysis/methods/early-warning/break-reach.ts';
import { expiryOf } from '../../findings/expiry.ts';

const NEARLY_ALL = 0.9;

/** What the page shows before its script runs, and what the island cannot know without loading more. */
export async function boardSettings() {
  const [all, now, before, record, changes] = await Promise.all([
    countries(),
    warnings(),
    rowsOf('warnings_past'),
    rowsOf('skill'),
    rowsOf('breaks'),
  ]);
  const changed = changes.map(({ month }) => month);
  const covered = new Set(now.map(({ country }) => country));
  const places = all
    .filter(({ iso3 }) => covered.has(iso3))
    .map(({ iso3, name, region }) => ({ iso3, name, region }))
    .sort((a, b) => compareText(a.name, b.name));
  const silent = await Promise.all(
    all
      .filter(({ iso3 }) => !covered.has(iso3))
      .map(async ({ iso3, name }) => {
        const months = await rowsOf('coverage', { where: { country: [iso3] } });
        const thin = months.filter((month) => month.thin).length > NEARLY_ALL * months.length;
        return { iso3, name, thin };
      }),
  );
  const byCountry = group(record, ({ country }) => country);
  const verdicts: Verdicts = Object.fromEntries(
    places.map(({ iso3 }): [Iso3, string] => {
      const found = new Map(byCountry.get(iso3)?.map((row) => [`${row.event} ${row.horizon}`, row.verdict]));
      return [iso3, boardVerdicts((event, horizon) => found.get(`${event} ${horizon}`) ?? null)];
    }),
  );
  const rows = arrangeBoard(boardRows(now, BOARD_VIEW.within, verdicts), BOARD_VIEW, places);
  const earlier = arrangeBoard(
    before.filter(({ horizon }) => horizon === BOARD_VIEW.within),
    BOARD_VIEW,
    places,
  );
  const past = withOutcome(earlier, BOARD_VIEW);
  const origins = now.map(({ origin }) => origin).sort();
  return {
    places,
    silent,
    regions: [...new Set(places.map(({ region }) => region))].sort(),
    verdicts,
    breaks: changed,
    first: {
      rows: rows.slice(0, ROWS_AT_FIRST.now),
      of: rows.length,
      past: past.slice(0, ROWS_AT_FIRST.past),
      pastOf: past.length,
      tally: tally(earlier, BOARD_VIEW.least),
      reach: breakReach(earlier, changed),
      expiry: expiryOf(rows),
    },
    madeOn: now[0]!.madeOn,
    origins: { first: origins[0]!, last: origins.at(-1)! },
    events: EVENTS.length,
  };
}
