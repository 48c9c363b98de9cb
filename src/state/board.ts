import { type Key, t } from '../i18n/translate.ts';
import {
  type EventId,
  type Group,
  GROUPS,
  isEvent,
  type Iso3,
  WARNING_HORIZONS,
  type WarningHorizon,
} from '../schema.ts';

export const BOARD_ORDERS = ['probability', 'ratio', 'country', 'event'] as const;
/** What the rows are sorted by: figures largest first, names from A on. */
export type BoardOrder = (typeof BOARD_ORDERS)[number];

export const OUTCOMES = ['all', 'hits', 'alarms', 'missed'] as const;
/** Which earlier warnings are listed: followed by a surge, not followed by one, or surges that came without a warning. */
export type Outcomes = (typeof OUTCOMES)[number];

/** What a reader of the warnings has chosen; the address holds all of it. */
export interface BoardView {
  /** None stands for all. */
  countries: Iso3[];
  /** One of the regions there are; null is all. */
  region: string | null;
  /** None stands for all. */
  events: EventId[];
  group: Group | null;
  within: WarningHorizon;
  /** Also where a surge is already on. */
  surging: boolean;
  /** Least probability in per cent, 0 to 95. */
  least: number;
  order: BoardOrder;
  reversed: boolean;
  past: Outcomes;
}

export const BOARD_VIEW: Readonly<BoardView> = {
  countries: [],
  region: null,
  events: [],
  group: null,
  within: 3,
  surging: false,
  least: 0,
  order: 'probability',
  reversed: false,
  past: 'all',
};

/** The names of the address's parameters that belong to the board. */
export const BOARD_PARAMETERS = [
  'country',
  'region',
  'event',
  'group',
  'within',
  'surging',
  'least',
  'sort',
  'past',
] as const;

/** A country without warnings. */
export interface Silent {
  iso3: Iso3;
  name: string;
  /** Nearly all of its months rest on too few articles. */
  thin: boolean;
}

/** What a board is checked against. */
export interface BoardKnown {
  /** Those with warnings. */
  countries: readonly Iso3[];
  /** Those that the snapshot covers without warnings; thin where that is why. */
  silent: readonly Silent[];
  regions: readonly string[];
}

/**
 * Reads `?country=ken,tza&region=africa&event=raid&group=closing&within=6&surging=yes&least=30&sort=-country`. Never throws:
 * what is unknown falls back to the default, and `notes` says so.
 */
export function parseBoard(
  params: URLSearchParams,
  { countries, silent, regions }: BoardKnown,
): { view: BoardView; notes: string[] } {
  const notes: string[] = [];
  const one = (name: string) => params.getAll(name).at(-1)?.trim().toLowerCase() || null;
  const many = <Value>(name: string, key: Key, read: (text: string) => Value | null): Value[] => {
    const texts = params.getAll(name).flatMap((value) => value.toLowerCase().split(','));
    return [...new Set(texts.map((text) => text.trim()).filter(Boolean))].flatMap((value) => {
      const found = read(value);
      const mute = found === null && silent.find(({ iso3 }) => iso3 === value.toUpperCase());
      if (mute && name === 'country') {
        notes.push(t(mute.thin ? 'outlook.note.thin' : 'outlook.note.silent', { name: mute.name }));
      } else if (found === null) notes.push(t(key, { value }));
      return found === null ? [] : [found];
    });
  };
  const choice = <Value extends string | number>(
    name: string,
    values: readonly Value[],
    slug: (value: Value) => string = String,
  ) => {
    const text = one(name);
    const found = values.find((value) => slug(value) === text);
    if (text !== null && found === undefined && name === 'within') {
      notes.push(t('outlook.note.within', { value: text, shown: BOARD_VIEW.within }));
    } else if (text !== null && found === undefined) {
      notes.push(
        t('outlook.note.choice', { name, value: text, known: values.map((value) => slug(value)).join(', ') }),
      );
    }
    return found ?? null;
  };
  const least = one('least');
  const percent = least !== null && /^\d{1,2}$/.test(least) && Number(least) <= 95 ? Number(least) : null;
  if (least !== null && percent === null) notes.push(t('outlook.note.least', { value: least }));
  const sort = one('sort');
  const order = BOARD_ORDERS.find((name) => name === sort?.replace(/^-/, ''));
  if (sort !== null && !order) {
    notes.push(t('outlook.note.choice', { name: 'sort', value: sort, known: BOARD_ORDERS.join(', ') }));
  }
  const view: BoardView = {
    countries: many('country', 'view.note.country', (text) =>
      countries.includes(text.toUpperCase()) ? text.toUpperCase() : null,
    ),
    region: choice('region', regions, slugOf),
    events: many('event', 'view.note.event', (text) => (isEvent(text) ? text : null)),
    group: choice('group', GROUPS),
    within: choice('within', WARNING_HORIZONS) ?? BOARD_VIEW.within,
    surging: one('surging') === 'yes',
    least: percent ?? BOARD_VIEW.least,
    order: order ?? BOARD_VIEW.order,
    reversed: order !== undefined && sort!.startsWith('-'),
    past: choice('past', OUTCOMES) ?? BOARD_VIEW.past,
  };
  return { view, notes };
}

/** The query of an address that shows the board; defaults are left out, so it may be empty. */
export function formatBoard(view: BoardView): string {
  const values: Record<(typeof BOARD_PARAMETERS)[number], string | null> = {
    country: view.countries.join(',').toLowerCase(),
    region: view.region && slugOf(view.region),
    event: view.events.join(','),
    group: view.group,
    within: view.within === BOARD_VIEW.within ? null : String(view.within),
    surging: view.surging ? 'yes' : null,
    least: view.least === BOARD_VIEW.least ? null : String(view.least),
    sort:
      view.order === BOARD_VIEW.order && !view.reversed ? null : `${view.reversed ? '-' : ''}${view.order}`,
    past: view.past === BOARD_VIEW.past ? null : view.past,
  };
  const pairs = BOARD_PARAMETERS.flatMap((name) => (values[name] ? [`${name}=${values[name]}`] : []));
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** A name as addresses hold it: `eastern-europe`. */
function slugOf(name: string | number): string {
  return String(name).toLowerCase().replace(/\W+/g, '-');
}
