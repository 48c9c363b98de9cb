import { type Skill, skill } from '../../analysis/methods/skill/skill.ts';
import { forecaster } from '../../analysis/methods/forecast/forecast.ts';
import { coefficientsOf } from '../../analysis/methods/forecast/coefficients.ts';
import type { SkillRow } from '../../rows.ts';
import { rowsOf } from '../../data/tables/rows.ts';
import { observations } from '../../data/tables/observations.ts';
import type { EventId, Iso3 } from '../../schema.ts';

export interface Difference {
  country: Iso3;
  event: EventId;
  horizon: number;
  size: number;
}

export type Step =
  | { kind: 'series'; done: number; all: number }
  /** `different` holds one entry per differing row: its largest difference. */
  | { kind: 'compared'; rows: number; different: Difference[] };

const SIGNIFICANT_DIGITS = 3;

/** Recomputes every forecast of the track record, series by series, and compares the result with the table. */
export async function* recompute(): AsyncGenerator<Step> {
  const [rows, learned, built] = await Promise.all([
    observations(),
    rowsOf('forecast_coefficients'),
    rowsOf('skill'),
  ]);
  const coefficients = coefficientsOf(learned);
  const table = new Map(built.map((row) => [key(row.country, row.event, row.horizon), row]));
  const series = [...Map.groupBy(rows, ({ event, country }) => `${event} ${country}`).values()];
  const different: Difference[] = [];
  let compared = 0;
  for (const [i, months] of series.entries()) {
    const { country, event } = months[0]!;
    for (const found of skill(forecaster({ event, months }, coefficients))) {
      const row = table.get(key(country, event, found.horizon));
      const size = row ? difference(found, row) : 1;
      compared++;
      if (size > 0) different.push({ country, event, horizon: found.horizon, size });
    }
    yield { kind: 'series', done: i + 1, all: series.length };
  }
  const rowsBoth = Math.max(compared, built.length);
  yield { kind: 'compared', rows: rowsBoth, different };
}

const SCORES = [
  ...(['error', 'naiveError', 'mean12Error', 'crps', 'naiveCrps', 'mean12Crps'] as const),
  ...(['coverage80', 'coverage95'] as const),
];

export function difference(found: Skill, built: SkillRow): number {
  if (found.origins !== built.origins) return 1;
  return Math.max(
    ...SCORES.map((name) => {
      const [mine, theirs] = [found[name], built[name]];
      if (mine === null || theirs === null) return mine === theirs ? 0 : 1;
      const rounded = Number(mine.toPrecision(SIGNIFICANT_DIGITS));
      return rounded === theirs ? 0 : Math.abs(rounded - theirs) / Math.max(Math.abs(theirs), 1e-9);
    }),
  );
}

function key(country: Iso3, event: EventId, horizon: number): string {
  return `${country} ${event} ${horizon}`;
}
