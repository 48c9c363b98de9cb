import type { EventId, Iso3, Month } from '../../../schema.ts';
import type { Answer } from '../../answer.ts';
import type { Panel } from '../../history/panel.ts';
import { noAnswer, reasonFor } from '../../reason.ts';
import { average, type Horizon, HORIZONS, perHorizon, type Sequel, sequelsOf } from './sequel.ts';

export interface AnalogueQuery {
  country: Iso3;
  month: Month;
  weights: Partial<Record<EventId, number>>;
  outcome: EventId;
  count?: number;
}

export interface Analogue {
  country: Iso3;
  month: Month;
  distance: number;
  followed: Record<Horizon, Sequel>;
}

export interface Analogues {
  matches: Analogue[];
  /** Expected from the 200 nearest windows, overlapping ones included, and from all windows known by the query's month. */
  outlook: Record<Horizon, Sequel>;
  base: Record<Horizon, Sequel>;
  windows: number;
}

const ASKED = { method: 'analogue' } as const;
const LENGTH = 12;
const LONGEST = HORIZONS.at(-1)!;
const SETTINGS = { count: 5, nearest: 200, present: 0.8, clip: 4, fewest: 100 } as const;
const RECENCY = Array.from({ length: LENGTH }, (_, ago) => Math.exp(-ago / 6));

interface Window {
  country: Iso3;
  end: number;
  distance: number;
}

/**
 * Whose past 12 months looked like these, and what followed?
 *
 * Cells without a z-score are skipped as long as four fifths of the weight remain. Uses only months up to
 * `query.month`: what followed a match was known by then.
 *
 * @returns no answer where the window or the past of others is too short or too thin. Throws for an event or country
 *   that the panel does not hold, and for weights that are not above zero.
 */
export function analogues(panel: Panel, query: AnalogueQuery): Answer<Analogues> {
  const now = panel.months.indexOf(query.month);
  const events = weighted(panel, query);
  if (now < LENGTH - 1) return noAnswer(reasonFor(ASKED, 'window-short', { month: query.month }));
  const z = (country: Iso3) => events.map(({ event }) => panel.z(country, event).map(clipped));
  const own = z(query.country);
  if (distanceOf(events, own, now, own, now) === null) {
    return noAnswer(reasonFor(ASKED, 'window-thin', { country: query.country, month: query.month }));
  }

  const found: Window[] = [];
  for (const country of panel.countries) {
    const theirs = country === query.country ? own : z(country);
    for (let end = LENGTH - 1; end + LONGEST <= now; end++) {
      const distance = distanceOf(events, own, now, theirs, end);
      if (distance !== null) found.push({ country, end, distance });
    }
  }
  if (found.length < SETTINGS.fewest) {
    const values = { fewest: SETTINGS.fewest, found: found.length, month: query.month };
    return noAnswer(reasonFor(ASKED, 'windows-few', values));
  }

  const sequels = sequelsOf(panel, query.outcome);
  found.sort((a, b) => a.distance - b.distance);
  const nearest = found.slice(0, SETTINGS.nearest);
  const base = perHorizon((h) => average(found.map((window) => sequels(window, h))));
  return {
    answer: {
      matches: nonOverlapping(found, query.count ?? SETTINGS.count).map((window) => ({
        country: window.country,
        month: panel.months[window.end]!,
        distance: window.distance,
        followed: perHorizon((h) => sequels(window, h)),
      })),
      outlook: perHorizon((h) =>
        average(
          nearest.map((window) => sequels(window, h)),
          base[h],
        ),
      ),
      base,
      windows: found.length,
    },
  };
}

function weighted(panel: Panel, { country, weights, outcome }: AnalogueQuery) {
  const entries = Object.entries(weights) as [EventId, number][];
  const events = entries.map(([event, weight]) => ({ event, weight }));
  if (events.length === 0) throw new Error('analogue requires at least 1 event to match, 0 were given');
  const light = events.find(({ weight }) => !(weight > 0 && weight < Infinity));
  if (light) throw new Error(`analogue requires weights above zero, ${light.event} has ${light.weight}`);
  const strange = [...events.map(({ event }) => event), outcome].find(
    (event) => !panel.events.includes(event),
  );
  if (strange) throw new Error(`analogue requires events of the panel, ${strange} is not among them`);
  if (!panel.countries.includes(country))
    throw new Error(`analogue requires a country of the panel, ${country} is not among them`);
  return events;
}

function clipped(z: number): number {
  return Math.max(-SETTINGS.clip, Math.min(SETTINGS.clip, z));
}

function distanceOf(
  events: readonly { weight: number }[],
  a: readonly Float64Array[],
  endA: number,
  b: readonly Float64Array[],
  endB: number,
): number | null {
  let [total, present, possible] = [0, 0, 0];
  for (let e = 0; e < events.length; e++) {
    const [left, right, weight] = [a[e]!, b[e]!, events[e]!.weight];
    for (let ago = 0; ago < LENGTH; ago++) {
      const cell = weight * RECENCY[ago]!;
      const difference = left[endA - ago]! - right[endB - ago]!;
      possible += cell;
      if (Number.isNaN(difference)) continue;
      total += cell * difference * difference;
      present += cell;
    }
  }
  return present >= SETTINGS.present * possible ? Math.sqrt(total / present) : null;
}

function nonOverlapping(windows: readonly Window[], count: number): Window[] {
  const taken: Window[] = [];
  for (const window of windows) {
    if (taken.length === count) break;
    const overlaps = (other: Window) =>
      other.country === window.country && Math.abs(other.end - window.end) < LENGTH;
    if (!taken.some(overlaps)) taken.push(window);
  }
  return taken;
}
