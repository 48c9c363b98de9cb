import { EVENT_GROUP, EVENTS, type EventId, type Group, GROUPS, isEvent, type Month } from '../schema.ts';
import {
  address,
  choice,
  inOrder,
  many,
  month,
  number,
  type NoteOf,
  type Parameter,
  renamed,
} from './address.ts';

export const SHAPES = ['level', 'path'] as const;
export type Shape = (typeof SHAPES)[number];

export interface ClusterView {
  events: EventId[];
  from: Month | null;
  to: Month | null;
  shape: Shape;
  k: number;
}

export interface ClusterKnown {
  firstMonth: Month;
  lastMonth: Month;
}

export const CLUSTER_VIEW: Readonly<ClusterView> = {
  events: [...EVENTS],
  from: null,
  to: null,
  shape: 'level',
  k: 3,
};

/** `/lab/clusters/?event=closing,protest&from=2019-01&to=2023-12&shape=path&k=5` */
export const clusterAddress = address<ClusterView, ClusterKnown>({
  parameters: {
    events: eventsOrGroups(),
    from: month('from'),
    to: month('to'),
    shape: choice('shape', { values: SHAPES, fallback: CLUSTER_VIEW.shape }),
    k: number('k', { min: 2, max: 8, fallback: CLUSTER_VIEW.k }),
  },
  migrations: [renamed('events', 'event')],
  settle: inOrder,
});

export function eventsOf(group: Group): EventId[] {
  return EVENTS.filter((event) => EVENT_GROUP[event] === group);
}

/** Events by name or by group; a complete group is written as its name. */
function eventsOrGroups(): Parameter<EventId[], unknown, NoteOf<'unknown'>> {
  const named = many<EventId>('event', {
    read(text) {
      const group = GROUPS.find((each) => each === text);
      return group ? eventsOf(group) : isEvent(text) ? text : null;
    },
    fallback: EVENTS,
  });
  return {
    name: named.name,
    read(texts, known) {
      const { value, notes } = named.read(texts, known);
      return { value: EVENTS.filter((event) => value.includes(event)), notes };
    },
    write(events) {
      if (events.length === EVENTS.length) return [];
      const whole = GROUPS.filter((group) => eventsOf(group).every((event) => events.includes(event)));
      return [[...whole, ...events.filter((event) => !whole.includes(EVENT_GROUP[event]))].join(',')];
    },
  };
}
