import type { EventId } from '../../schema.ts';
import type { Scenario } from '../../state/scenario.ts';
import { load, type Material } from './load.ts';
import { type Outcome, suppose, type Target } from './run-scenario.ts';

/** What a scenario that changes comes to: the last outcome stays until the next one is there. */
export interface Following {
  readonly outcome: Outcome | null;
  /** The outcome's targets; their order stays while a hand is on a month. */
  readonly targets: readonly Target[];
  /** Whether the outcome is that of the scenario as it stands. */
  readonly ready: boolean;
  /** A driver that has no forecast in this country, and whether the country has any; null where all is well. */
  readonly missing: { event: EventId; country: boolean } | null;
  /** Events that have a forecast in this country. */
  readonly known: readonly EventId[];
  /** What failed, in a sentence. */
  readonly problem: string | null;
  again(): void;
}

/** A scenario to be followed. */
interface Followed {
  scenario: Scenario;
  /** The country's name. */
  name: string;
  /** Whether a hand is on it: nothing new is to be loaded then, and nothing to be moved away. */
  held: boolean;
}

/** Follows a scenario, once there is one; to be called while a component is made. */
export function followScenario(of: () => Followed | null): Following {
  let material: Material | null = $state.raw(null);
  let outcome: Outcome | null = $state.raw(null);
  let order: EventId[] = [];
  let problem: string | null = $state(null);
  let tries = $state(0);

  const needs = $derived.by(() => {
    const followed = of();
    return followed ? [followed.scenario.country, ...eventsOf(followed)].join(' ') : '';
  });
  const ready = $derived.by(() => {
    const followed = of();
    return (
      followed !== null &&
      material?.country === followed.scenario.country &&
      eventsOf(followed).every((event) => material?.everywhere.has(event))
    );
  });
  const worked = $derived.by(() => {
    const followed = of();
    return ready && material && followed ? suppose(followed.scenario, material, followed.name) : null;
  });
  const targets = $derived.by(() => {
    const all = outcome?.targets ?? [];
    return of()?.held ? all.toSorted((a, b) => order.indexOf(a.event) - order.indexOf(b.event)) : all;
  });

  $effect(() => {
    const [country, ...drivers] = needs.split(' ');
    if (!country || tries < 0) return;
    let asked = true;
    problem = null;
    load(country, drivers as EventId[])
      .then((loaded) => {
        if (asked) material = loaded;
      })
      .catch((cause: unknown) => {
        if (asked) problem = cause instanceof Error ? cause.message : String(cause);
      });
    return () => (asked = false);
  });

  $effect(() => {
    if (!worked) return;
    if (!of()?.held) order = worked.targets.map(({ event }) => event);
    outcome = worked;
  });

  return {
    get outcome() {
      return outcome;
    },
    get targets() {
      return targets;
    },
    get ready() {
      return ready;
    },
    get missing() {
      const followed = of();
      if (!ready || worked || !followed || !material) return null;
      const event = eventsOf(followed).find((driver) => !material?.forecasts.has(driver));
      return event ? { event, country: material.origin !== null } : null;
    },
    get known() {
      return material ? [...material.forecasts.keys()] : [];
    },
    get problem() {
      return problem;
    },
    again() {
      tries += 1;
    },
  };
}

function eventsOf({ scenario }: Followed): EventId[] {
  return scenario.drivers.map(({ event }) => event);
}
