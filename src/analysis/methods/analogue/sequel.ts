import type { EventId, Iso3, Month } from '../../../schema.ts';
import type { Panel } from '../../history/panel.ts';

export const HORIZONS = [3, 6, 12] as const;
export type Horizon = (typeof HORIZONS)[number];

/**
 * What followed a window, or windows on average: the mean z of those months, and the share of windows followed by a
 * live surge (0 or 1 for one window). Null where too few months could be judged.
 */
export interface Sequel {
  z: number | null;
  surge: number | null;
}

/** What followed a window? Null where those months are not in the panel. */
export function followed(panel: Panel, country: Iso3, event: EventId, month: Month): Record<Horizon, Sequel> {
  const end = panel.months.indexOf(month);
  const sequels = sequelsOf(panel, event);
  return perHorizon((h) => (end < 0 ? { z: null, surge: null } : sequels({ country, end }, h)));
}

/** Computed once for each panel and event. */
export function sequelsOf(panel: Panel, event: EventId) {
  const known = computed.get(panel) ?? new Map<EventId, SequelTables>();
  computed.set(panel, known);
  const tables =
    known.get(event) ??
    new Map(
      panel.countries.map((country) => [
        country,
        sequelTable(panel.z(country, event), panel.surge(country, event)),
      ]),
    );
  known.set(event, tables);
  return ({ country, end }: { country: Iso3; end: number }, horizon: Horizon): Sequel =>
    tables.get(country)?.[end]?.[horizon] ?? UNKNOWN;
}

type SequelTables = Map<Iso3, Record<Horizon, Sequel>[]>;
const computed = new WeakMap<Panel, Map<EventId, SequelTables>>();

const PRIOR = 50;

const UNKNOWN: Sequel = { z: null, surge: null };

function sequelTable(z: Float64Array, surge: Float64Array): Record<Horizon, Sequel>[] {
  return Array.from(z, (_, end) => {
    const sequels = perHorizon(() => UNKNOWN);
    let [total, known, judged, surged] = [0, 0, 0, 0];
    for (let ahead = 1; ahead <= HORIZONS.at(-1)! && end + ahead < z.length; ahead++) {
      const [value, flag] = [z[end + ahead]!, surge[end + ahead]!];
      if (!Number.isNaN(value)) {
        total += value;
        known++;
      }
      if (!Number.isNaN(flag)) {
        judged++;
        surged = Math.max(surged, flag);
      }
      const enough = (months: number) => months * 3 >= ahead * 2;
      if (ahead === 3 || ahead === 6 || ahead === 12) {
        sequels[ahead] = { z: enough(known) ? total / known : null, surge: enough(judged) ? surged : null };
      }
    }
    return sequels;
  });
}

export function average(sequels: readonly Sequel[], prior: Sequel = UNKNOWN): Sequel {
  const over = (key: keyof Sequel) => {
    const start = prior[key];
    let [total, n] = start === null ? [0, 0] : [PRIOR * start, PRIOR];
    for (const sequel of sequels) {
      if (sequel[key] === null) continue;
      total += sequel[key];
      n++;
    }
    return n > 0 ? total / n : null;
  };
  return { z: over('z'), surge: over('surge') };
}

export function perHorizon<T>(of: (horizon: Horizon) => T): Record<Horizon, T> {
  return { 3: of(3), 6: of(6), 12: of(12) };
}
