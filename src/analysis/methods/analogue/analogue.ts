import type { EventId, Iso3, Month } from '../../../schema.ts';
import type { Answer } from '../../answer.ts';
import type { Method } from '../../method.ts';
import type { Panel } from '../../history/panel.ts';
import { average, type Horizon, HORIZONS, perHorizon, type Sequel, sequelsOf } from './sequel.ts';

export const method: Method = {
  id: 'analogue',
  title: 'Analogues',
  question: 'Whose past 12 months looked like these, and what followed?',
  plain:
    'We look for twelve months, in any country and any year, in which news of an event rose and fell as it did here of late. What followed there gives an idea of what may follow here. Likeness tells a little, not much.',
  definition:
    'Each month is a z-score of log1p(share) against the country’s own previous 60 months; z beyond ±4 counts as ±4. ' +
    'The last 12 months of the chosen events are laid over every 12 months of every country that ended at least 12 months earlier; the distance is the root of the weighted mean squared difference, later months weighing more (by e^(−1/6) for each month back). ' +
    'Of windows of one country that overlap only the nearest is listed. What followed at 3, 6 and 12 months is the mean z of those months and whether any of them was a live surge; ' +
    'the outlook averages the 200 nearest windows together with 50 windows’ worth of the base rate, which is the average over all windows known then.',
  assumptions: [
    'Countries are comparable once each is measured against its own past.',
    'Similar news is followed by similar news, in any country and any year.',
  ],
  limits: [
    'The more events are matched at once, the less alike the nearest windows are, and the less they tell.',
    'Five matches are examples, not evidence.',
    'After a measurement break every country looks alike for a while.',
  ],
  record: [
    'The record is modest. Matched on the event itself at four origins from 2022-01 to 2023-07, averaged over the twenty events, the mean z that followed is foreseen with 23, 23 and 19 % less squared error than by the base rate (3, 6, 12 months); whether a surge follows, with 4, 3 and 2 % less, and for several events not at all.',
  ],
  references: [
    'Lorenz (1969), Atmospheric predictability as revealed by naturally occurring analogues, Journal of the Atmospheric Sciences 26',
    'Chadefaux (2022), A shape-based approach to conflict forecasting, International Interactions 48(4)',
  ],
  version: '1.0.0',
};

export interface AnalogueQuery {
  country: Iso3;
  /** The last month of the window; nothing after it is used. */
  month: Month;
  /** Weights above zero of the events to match. */
  weights: Partial<Record<EventId, number>>;
  /** The event whose sequel is reported. */
  outcome: EventId;
  count?: number;
}

export interface Analogue {
  country: Iso3;
  /** The last of its 12 months. */
  month: Month;
  /** Root mean squared difference in standard deviations, later months weighing more. */
  distance: number;
  followed: Record<Horizon, Sequel>;
}

export interface Analogues {
  matches: Analogue[];
  /** Expected after the 200 nearest windows, overlapping ones included; `base` is after all windows known then. */
  outlook: Record<Horizon, Sequel>;
  base: Record<Horizon, Sequel>;
  windows: number;
}

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
  if (now < LENGTH - 1)
    return none(`analogue requires 12 months up to ${query.month}, the data do not reach that far`);
  const z = (country: Iso3) => events.map(({ event }) => panel.z(country, event).map(clipped));
  const own = z(query.country);
  if (distanceOf(events, own, now, own, now) === null) {
    return none(
      `analogue requires ten of 12 months with a past of 36 months, ${query.country} has fewer up to ${query.month}`,
    );
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
    return none(
      `analogue requires at least ${SETTINGS.fewest} windows to compare with, ${found.length} were known by ${query.month}`,
    );
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

function none(reason: string) {
  return { answer: null, reason };
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

/** Root of the weighted mean squared difference of two windows; null where too few cells can be compared. */
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

/** The first `count` windows, nearest first, that share no month with a nearer one of the same country. */
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
