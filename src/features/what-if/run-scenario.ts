import { mean } from 'd3-array';
import { type PathRarity, pathRarity, rareShare } from '../../analysis/methods/what-if/path-rarity.ts';
import { type Preset, presetsOf } from '../../analysis/methods/what-if/presets.ts';
import { type Conditional, isFar, whatIf } from '../../analysis/methods/what-if/what-if.ts';
import type { Supposed } from '../../charts/what-if/supposed.ts';
import type { WhatifPairRow } from '../../rows.ts';
import { addMonths, type EventId, EVENTS } from '../../schema.ts';
import { type Path, roundingOf, type Scenario } from '../../state/scenario.ts';
import { validShares } from '../../analysis/history/valid-shares.ts';
import { type Material, targetsOf } from './load.ts';
import { eventIndicator } from '../../series/indicator.ts';

export interface Outcome {
  drivers: Driver[];
  targets: Target[];
  off: { event: EventId; pairs: WhatifPairRow[] }[];
}

export interface Driver {
  event: EventId;
  path: Path;
  supposed: Supposed;
  /** Months that count as less far from the forecast than they are. */
  far: number;
  rarity: PathRarity | null;
  presets: Record<Preset, Path>;
}

export interface Target {
  event: EventId;
  supposed: Supposed;
  pairs: WhatifPairRow[];
}

const MONTHS_SHOWN = 24;

/** The outcome of a scenario; null if the country has no forecast of one of the drivers. */
export function runScenario(scenario: Scenario, material: Material, name: string): Outcome | null {
  const { relations, pairs, forecasts, origin } = material;
  const paths = new Map(scenario.drivers.map(({ event, path }) => [event, path]));
  const { answer } = whatIf(forecasts, paths, relations);
  if (answer === null || origin === null) return null;
  const results = new Map(answer.map((each) => [each.event, each]));
  const chosen = scenario.drivers.map(({ event }) => event);
  const supposed = (event: EventId, rare: number | null) =>
    suppositionOf(event, rare, results, material, name);

  const drivers = scenario.drivers.flatMap(({ event, path }): Driver[] => {
    const months = forecasts.get(event);
    const past = validShares((material.observed.get(event) ?? []).filter(({ month }) => month <= origin));
    const own = supposed(event, rareShare(past));
    if (!months || !own) return [];
    const levels = own.under?.map((month) => month.median);
    return [
      {
        event,
        path,
        supposed: own,
        far: path.filter((share, h) => share !== null && isFar(share, months[h]!)).length,
        rarity: levels
          ? pathRarity(past, levels, material.everywhere.get(event) ?? [], {
              expected: months.map((month) => month.median),
              rounding: path.map((share) => (share === null ? 0 : roundingOf(share))),
            }).answer
          : null,
        presets: presetsOf(past, path.length),
      },
    ];
  });
  const targets = targetsOf(pairs, chosen).flatMap((event): Target[] => {
    const own = supposed(event, null);
    const on = pairs.filter((pair) => pair.on && pair.target === event && chosen.includes(pair.driver));
    return own ? [{ event, supposed: own, pairs: on }] : [];
  });
  const off = EVENTS.filter(
    (event) => !chosen.includes(event) && !targets.some((target) => target.event === event),
  )
    .filter((event) => forecasts.has(event))
    .map((event) => ({
      event,
      pairs: pairs.filter((pair) => pair.target === event && chosen.includes(pair.driver)),
    }));
  return { drivers, targets: targets.toSorted((a, b) => weight(b) - weight(a)), off };
}

function suppositionOf(
  event: EventId,
  rare: number | null,
  results: ReadonlyMap<EventId, Conditional>,
  { country, forecasts, origin, observed }: Material,
  name: string,
): Supposed | null {
  const [months, result] = [forecasts.get(event), results.get(event)];
  const first = months?.[0];
  if (!months || !first || !result || origin === null) return null;
  const since = addMonths(origin, 1 - MONTHS_SHOWN);
  const points = (observed.get(event) ?? []).filter(({ month }) => month >= since);
  return {
    series: {
      country,
      name,
      indicator: eventIndicator(event),
      points: points.map(({ share, ...month }) => ({ ...month, value: share })),
    },
    base: { origin, madeOn: first.madeOn, expiresOn: first.expiresOn, months },
    under: result.drivers.length === 0 ? null : months.map((month, h) => ({ ...month, ...result.steps[h]! })),
    rare,
  };
}

/** A target’s rank: the size of its response or, while nothing is set, how much the drivers predict of it. */
function weight({ supposed: { base, under }, pairs }: Target): number {
  if (!under) return Math.max(...pairs.map(({ gain }) => gain)) * 1e-3;
  const level = (months: readonly { median: number }[]) => 1 + mean(months, (month) => month.median)!;
  return Math.abs(Math.log(level(under) / level(base.months)));
}
