import { formatMonth } from '../i18n/format.ts';
import { type Key, t } from '../i18n/translate.ts';
import {
  EVENT_GROUP,
  EVENTS,
  type EventId,
  type Group,
  GROUPS,
  isEvent,
  isMonth,
  type Month,
} from '../schema.ts';

export const SHAPES = ['level', 'path'] as const;
export type Shape = (typeof SHAPES)[number];

/** What a reader of the cluster workbench has chosen; the address holds all of it. */
export interface ClusterView {
  /** In the order in which events are always shown; at least one. */
  events: EventId[];
  /** First and last month; null is the page's own. */
  from: Month | null;
  to: Month | null;
  shape: Shape;
  /** From 2 to 8. */
  k: number;
}

export const CLUSTER_VIEW: Readonly<ClusterView> = {
  events: [...EVENTS],
  from: null,
  to: null,
  shape: 'level',
  k: 3,
};

export const CLUSTER_PARAMETERS = ['events', 'from', 'to', 'shape', 'k'] as const;

/** The events of a group, in the order in which they are always shown. */
export function eventsOf(group: Group): EventId[] {
  return EVENTS.filter((event) => EVENT_GROUP[event] === group);
}

/**
 * Reads `?events=closing,protest&from=2019-01&to=2023-12&shape=path&k=5`: events by name or by group. Never throws: what
 * is unknown or outside the months there are falls back, and `notes` says so.
 */
export function parseClusterView(
  params: URLSearchParams,
  { firstMonth, lastMonth }: { firstMonth: Month; lastMonth: Month },
): { view: ClusterView; notes: string[] } {
  const notes: string[] = [];
  const note = (key: Key, values: Record<string, string>) => void notes.push(t(key, values));
  const one = (name: string) => params.getAll(name).at(-1)?.trim().toLowerCase() || null;

  const words = (one('events') ?? '').split(',').filter(Boolean);
  const named = words.flatMap((word): EventId[] => {
    const group = GROUPS.find((each) => each === word);
    if (group) return eventsOf(group);
    if (isEvent(word)) return [word];
    note('view.note.event', { value: word });
    return [];
  });
  const month = (name: 'from' | 'to'): Month | null => {
    const value = one(name);
    if (value === null) return null;
    if (!isMonth(value)) note('view.note.month', { value });
    else if (value < firstMonth || value > lastMonth) {
      const [first, last] = [formatMonth(firstMonth), formatMonth(lastMonth)];
      note('view.note.outside', { value: formatMonth(value), first, last });
    } else return value;
    return null;
  };
  let [from, to] = [month('from'), month('to')];
  if (from && to && from > to) {
    note('view.note.order', { from: formatMonth(from), to: formatMonth(to) });
    [from, to] = [to, from];
  }
  const shape = SHAPES.find((each) => each === one('shape'));
  if (one('shape') && !shape) note('clusters.note.shape', { value: one('shape')!, known: SHAPES.join(', ') });
  const k = /^[2-8]$/.test(one('k') ?? '') ? Number(one('k')) : null;
  if (one('k') && k === null) note('clusters.note.k', { value: one('k')! });
  const view = {
    events: named.length > 0 ? EVENTS.filter((event) => named.includes(event)) : [...CLUSTER_VIEW.events],
    from,
    to,
    shape: shape ?? CLUSTER_VIEW.shape,
    k: k ?? CLUSTER_VIEW.k,
  };
  return { view, notes };
}

/** The query that shows a view; defaults are left out, whole groups of events are named as such. */
export function formatClusterView({ events, from, to, shape, k }: ClusterView): string {
  const whole = GROUPS.filter((group) => eventsOf(group).every((event) => events.includes(event)));
  const rest = events.filter((event) => !whole.includes(EVENT_GROUP[event]));
  const pairs = [
    events.length < EVENTS.length && `events=${[...whole, ...rest].join(',')}`,
    from && `from=${from}`,
    to && `to=${to}`,
    shape !== CLUSTER_VIEW.shape && `shape=${shape}`,
    k !== CLUSTER_VIEW.k && `k=${k}`,
  ].filter(Boolean);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
