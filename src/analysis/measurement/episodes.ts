import { type EventId, EVENTS } from '../../schema.ts';
import type { Panel, PanelEvent } from './panel.ts';
import { type PooledStep, pooledStep } from './pooled-step.ts';

/**
 * A stretch of months in which an event was measured differently. `from` and `to` are `monthIndex`es, `to` null while
 * it lasts. `log` is the log factor against the measurement before the first episode; `cause` says what it was found
 * by: the fraction of articles without any event (`all`) or the event's own share (`own`).
 */
export interface Episode {
  event: EventId;
  from: number;
  to: number | null;
  log: number;
  error: number;
  cause: 'all' | 'own';
  moved: number;
  countries: number;
}

/** What was known of the measurement with months up to `asOf`: each event's episodes, oldest first. */
export interface Vintage {
  asOf: number;
  episodes: Episode[];
}

/**
 * When a measurement counts as changed. For all events: the fraction of articles without any event steps by 3.5% in
 * 70% of countries. For one event: its share steps by a factor of 2 (over three months), 2.2 (two) or 2.5 (one) in
 * 75% of them. A step is one from the mean of the year before.
 */
export const EPISODE = {
  windows: [1, 2, 3],
  before: 12,
  fewestCountries: 20,
  shared: { log: 0.035, moved: 0.7 },
  own: { log: Math.log(2), widen: [1.35, 1.15, 1], moved: 0.75 },
  /** Months after a step before the next can be found. */
  apart: 3,
  /** Months of an episode of its own that its factor is measured in. */
  measured: 12,
  /** Log factors below this are taken as none. */
  small: 0.1,
} as const;

/** Events that 2024, a year of elections, moved besides: half their factor is taken as real. */
const HALVED: readonly EventId[] = ['electionactivity', 'electionirregularities'];

/** World events that no rule on shares can tell from a change of measurement; steps that begin in them are not sought. */
const WORLD_EVENTS = [{ from: 2020 * 12, to: 2023 * 12 + 4 }] as const;

/**
 * Which episodes had been found by each month? One pass, so that the vintage of month t uses only months up to t: the
 * factor of an episode under way is measured again each month, and settles as months come in.
 *
 * An episode of all events begins where the fraction of articles without any event falls, and ends where it rises again.
 * Within it each event has its own factor, the pooled step from the year before; after it all are as before. An
 * episode of one event is found by that event's own share and lasts until its next step.
 *
 * @returns one vintage per month of the panel
 */
export function vintages(panel: Panel): Vintage[] {
  const bounds: number[] = [];
  const own = new Map(EVENTS.map((event) => [event, [] as number[]]));
  const found: Vintage[] = [];
  const level = new Float64Array(panel.months);
  for (let t = 0; t < panel.months; t++) {
    const step = sharedStep(panel, bounds, t);
    if (step !== null) bounds.push(step);
    const episodes = EVENTS.flatMap((event) => {
      const series = panel.events[event];
      const starts = own.get(event)!;
      const before = placed(panel, event, bounds, starts, t, level);
      const start = ownStep(series, panel.first, starts, t, level);
      if (start === null) return before;
      starts.push(start);
      return placed(panel, event, bounds, starts, t, level);
    });
    found.push({ asOf: panel.first + t, episodes });
  }
  return found;
}

/** The month with which the share of articles without an event is seen to have stepped, as of month t. */
function sharedStep({ unclassified }: Panel, bounds: readonly number[], t: number): number | null {
  const since = bounds.at(-1) ?? 0;
  const open = bounds.length % 2 === 1;
  const { log, moved } = EPISODE.shared;
  return strongest(
    t,
    since,
    EPISODE.windows.map(() => log),
    moved,
    (from) => {
      const before = Math.min(EPISODE.before, from - since);
      const step = pooledStep(unclassified, { from, to: t, before });
      return step && step.log > 0 === open ? step : null;
    },
  );
}

function ownStep(
  { log, count }: PanelEvent,
  first: number,
  starts: readonly number[],
  t: number,
  level: Float64Array,
): number | null {
  const { own, before } = EPISODE;
  const needed = own.widen.map((factor) => factor * own.log);
  return strongest(t, starts.at(-1) ?? 0, needed, own.moved, (from) =>
    isInWorldEvent(first + from) ? null : pooledStep(log, { from, to: t, before }, level, count),
  );
}

/** Of the windows that end in month t and pass, the start of the one with the strongest evidence. */
function strongest(
  t: number,
  since: number,
  needed: readonly number[],
  moved: number,
  stepFrom: (from: number) => PooledStep | null,
): number | null {
  let best: { from: number; strength: number } | null = null;
  EPISODE.windows.forEach((months, i) => {
    const from = t - months + 1;
    if (from - since < EPISODE.apart) return;
    const step = stepFrom(from);
    if (step === null || step.countries < EPISODE.fewestCountries) return;
    if (Math.min(Math.abs(step.log), Math.abs(step.median)) < needed[i]! || step.moved < moved) return;
    const strength = Math.abs(step.log) * Math.sqrt(months);
    if (best === null || strength > best.strength) best = { from, strength };
  });
  return (best as { from: number } | null)?.from ?? null;
}

function isInWorldEvent(month: number): boolean {
  return WORLD_EVENTS.some(({ from, to }) => from <= month && month <= to);
}

/** An event's episodes as of month t, with their factors; writes what they add to each month into `level`. */
function placed(
  panel: Panel,
  event: EventId,
  bounds: readonly number[],
  starts: readonly number[],
  t: number,
  level: Float64Array,
): Episode[] {
  const { log, count } = panel.events[event];
  level.fill(0, 0, t + 1);
  const episodes: Episode[] = [];
  const firstOwn = starts[0] ?? Infinity;
  const begins = [
    ...bounds
      .filter((from, i) => i % 2 === 0 && from < firstOwn)
      .map((from) => ({ from, cause: 'all' as const })),
    ...starts.map((from) => ({ from, cause: 'own' as const })),
  ];
  begins.forEach(({ from, cause }, i) => {
    const next = begins[i + 1]?.from ?? Infinity;
    const end = cause === 'all' ? (bounds[bounds.indexOf(from) + 1] ?? Infinity) : Infinity;
    const after = Math.min(next, end);
    const last = Math.min(t, after - 1);
    const to = cause === 'own' ? Math.min(last, from + EPISODE.measured - 1) : last;
    const step = pooledStep(log, { from, to, before: EPISODE.before }, level, count);
    if (step === null) return;
    const whole = (cause === 'all' && HALVED.includes(event) ? 0.5 : 1) * step.log;
    const factor = Math.abs(whole) < EPISODE.small ? 0 : whole;
    level.fill(factor, from, last + 1);
    episodes.push({
      event,
      from: panel.first + from,
      to: after === Infinity ? null : panel.first + after - 1,
      log: factor,
      error: step.error,
      cause,
      moved: step.moved,
      countries: step.countries,
    });
  });
  return episodes;
}
