import { compareText } from '../../i18n/locale.ts';
import type { Warning } from '../../data/tables/warnings.ts';
import namesWords from '../../i18n/en/names.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import {
  EVENT_GROUP,
  EVENTS,
  type EventId,
  type Iso3,
  type Month,
  WARNING_HORIZONS,
  type Verdict,
} from '../../schema.ts';
import type { WarningsPastRow } from '../../rows.ts';
import type { BoardOrder, BoardView } from '../../state/board.ts';
import { packVerdicts, verdictAt } from '../../findings/verdict-letters.ts';
import { LEAST_ARTICLES } from '../../analysis/history/enough-articles.ts';
import { raisedBy, timesBaseRate } from '../../findings/drivers.ts';

const t = wordsOf(namesWords);

export const ROWS_AT_FIRST = { now: 30, past: 15 } as const;

export interface BoardPlace {
  iso3: Iso3;
  name: string;
  region: string;
}

export interface BoardRow {
  country: Iso3;
  event: EventId;
  origin: Month;
  probability: number;
  baseRate: number | null;
  baseRateSince: number | null;
  surging: boolean;
  recent: boolean;
  lineArticles: number;
  articles: number;
  lastArticles: number;
  raised: string;
  verdict: Verdict | null;
  madeOn: string;
  expiresOn: string;
}

export type BoardKey = Pick<
  BoardRow,
  'country' | 'event' | 'probability' | 'baseRate' | 'recent' | 'lineArticles'
>;

export type Verdicts = Readonly<Record<Iso3, string>>;

export function boardVerdicts(of: (event: EventId, horizon: number) => Verdict | null): string {
  return packVerdicts(EVENTS.flatMap((event) => WARNING_HORIZONS.map((horizon) => of(event, horizon))));
}

export function boardRows(
  all: readonly Warning[],
  within: BoardView['within'],
  verdicts: Verdicts,
): BoardRow[] {
  return all
    .filter(({ horizon }) => horizon === within)
    .map(({ drivers, likeliest: _, horizon: __, ...row }) => ({
      ...row,
      raised: raisedBy({ drivers, surging: row.surging }),
      verdict: verdictAt(verdicts[row.country], placeOf(row.event, within)),
    }));
}

function placeOf(event: EventId, within: BoardView['within']): number {
  return EVENTS.indexOf(event) * WARNING_HORIZONS.length + WARNING_HORIZONS.indexOf(within);
}

export function arrangeBoard<Row extends BoardKey>(
  rows: readonly Row[],
  view: BoardView,
  places: readonly BoardPlace[],
): Row[] {
  const placeOf = new Map(places.map((place) => [place.iso3, place]));
  const name = ({ country }: Row) => placeOf.get(country)?.name ?? country;
  const eventName = ({ event }: Row) => t(`event.${event}.name`);
  const by: Record<BoardOrder, (a: Row, b: Row) => number> = {
    probability: (a, b) => b.probability - a.probability,
    ratio: (a, b) => (timesBaseRate(b) ?? 0) - (timesBaseRate(a) ?? 0),
    country: (a, b) => compareText(name(a), name(b)),
    event: (a, b) => compareText(eventName(a), eventName(b)),
  };
  const sign = view.sort.reversed ? -1 : 1;
  return rows
    .filter((row) => isAsked(row, view, placeOf.get(row.country)?.region))
    .filter(({ recent }) => view.surging || !recent)
    .filter(({ lineArticles }) => lineArticles >= LEAST_ARTICLES)
    .sort((a, b) => sign * by[view.sort.by](a, b) || by.probability(a, b));
}

export function withOutcome<Row extends WarningsPastRow>(
  rows: readonly Row[],
  { past, least }: BoardView,
): Row[] {
  switch (past) {
    case 'all':
      return rows.filter((row) => warned(row, least));
    case 'hits':
      return rows.filter((row) => warned(row, least) && row.surged);
    case 'alarms':
      return rows.filter((row) => warned(row, least) && !row.surged);
    case 'missed':
      return rows.filter((row) => !warned(row, least) && row.surged);
    default:
      return past satisfies never;
  }
}

/** Disasters are no act of anybody: shown when asked for. */
const APART = 'context';

function isAsked(
  { country, event }: Pick<BoardRow, 'country' | 'event'>,
  view: BoardView,
  region: string | undefined,
): boolean {
  return (
    (view.countries.length === 0 || view.countries.includes(country)) &&
    (view.region === null || view.region === region) &&
    (view.events.length === 0 || view.events.includes(event)) &&
    (view.group === null
      ? view.events.length > 0 || EVENT_GROUP[event] !== APART
      : view.group === EVENT_GROUP[event])
  );
}

export interface Tally {
  all: number;
  warned: number;
  hits: number;
  alarms: number;
  surges: number;
  missed: number;
  expected: number;
}

/** Past probabilities that count as warnings: at least `least` per cent, or the likeliest tenth where `least` is 0. */
function warned(past: Pick<WarningsPastRow, 'probability' | 'likeliest'>, least: number): boolean {
  return least > 0 ? 100 * past.probability >= least : past.likeliest;
}

export function tally(
  past: readonly Pick<WarningsPastRow, 'probability' | 'likeliest' | 'surged'>[],
  least: number,
): Tally {
  const warnings = past.filter((one) => warned(one, least));
  const hits = warnings.filter(({ surged }) => surged).length;
  const surges = past.filter(({ surged }) => surged).length;
  return {
    all: past.length,
    warned: warnings.length,
    hits,
    alarms: warnings.length - hits,
    surges,
    missed: surges - hits,
    expected: past.reduce((sum, { probability }) => sum + probability, 0),
  };
}
