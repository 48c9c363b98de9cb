import {
  type EventId,
  type Group,
  GROUPS,
  type Iso3,
  WARNING_HORIZONS,
  type WarningHorizon,
} from '../schema.ts';
import {
  address,
  choice,
  countries,
  events,
  flag,
  lastOf,
  type NoteOf,
  number,
  type Parameter,
  renamed,
  slugOf,
} from './address.ts';

export const BOARD_ORDERS = ['probability', 'ratio', 'country', 'event'] as const;
export type BoardOrder = (typeof BOARD_ORDERS)[number];

export interface BoardSort {
  by: BoardOrder;
  reversed: boolean;
}

export const OUTCOMES = ['all', 'hits', 'alarms', 'missed'] as const;
export type Outcomes = (typeof OUTCOMES)[number];

export interface BoardView {
  countries: Iso3[];
  region: string | null;
  events: EventId[];
  group: Group | null;
  within: WarningHorizon;
  surging: boolean;
  least: number;
  sort: BoardSort;
  past: Outcomes;
}

export interface Silent {
  iso3: Iso3;
  name: string;
  thin: boolean;
}

export interface BoardKnown {
  countries: readonly Iso3[];
  silent: readonly Silent[];
  regions: readonly string[];
}

export type BoardNote =
  NoteOf<'unknown' | 'choice' | 'number'> | { code: 'silent' | 'thin'; values: { country: Iso3 } };

export const BOARD_VIEW: Readonly<BoardView> = {
  countries: [],
  region: null,
  events: [],
  group: null,
  within: 3,
  surging: false,
  least: 0,
  sort: { by: 'probability', reversed: false },
  past: 'all',
};

/** `/outlook/?country=ken,tza&region=africa&event=raid&group=closing&within=6&surging=yes&least=30&sort=-country&past=missed` */
export const boardAddress = address<BoardView, BoardKnown, BoardNote>({
  parameters: {
    countries: warnedCountries(),
    region: choice('region', {
      values: ({ regions }: BoardKnown) => regions,
      fallback: BOARD_VIEW.region,
      write: slugOf,
    }),
    events: events(),
    group: choice('group', { values: GROUPS, fallback: BOARD_VIEW.group }),
    within: choice('within', { values: WARNING_HORIZONS, fallback: BOARD_VIEW.within }),
    surging: flag('surging'),
    least: number('least', { min: 0, max: 95, fallback: BOARD_VIEW.least }),
    sort: sort('sort'),
    past: choice('past', { values: OUTCOMES, fallback: BOARD_VIEW.past }),
  },
  migrations: [renamed('countries', 'country'), renamed('events', 'event')],
});

function warnedCountries(): Parameter<Iso3[], BoardKnown, BoardNote> {
  const plain = countries<BoardKnown>();
  return {
    ...plain,
    read(texts, known) {
      const { value, notes } = plain.read(texts, known);
      const explained = notes.map((note): BoardNote => {
        const asked = note.code === 'unknown' ? note.values.value.toUpperCase() : null;
        const silent = known.silent.find(({ iso3 }) => iso3 === asked);
        if (!silent) return note;
        return { code: silent.thin ? 'thin' : 'silent', values: { country: silent.iso3 } };
      });
      return { value, notes: explained };
    },
  };
}

function sort(name: string): Parameter<BoardSort, unknown, NoteOf<'choice'>> {
  const order = choice(name, { values: BOARD_ORDERS, fallback: BOARD_VIEW.sort.by });
  return {
    name,
    read(texts) {
      const text = lastOf(texts) ?? '';
      const reversed = text.startsWith('-');
      const { value: by, notes } = order.read([reversed ? text.slice(1) : text], null);
      return { value: { by, reversed: reversed && notes.length === 0 }, notes };
    },
    write: ({ by, reversed }) => (reversed ? [`-${by}`] : order.write(by)),
  };
}
