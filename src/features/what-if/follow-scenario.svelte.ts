import type { EventId } from '../../schema.ts';
import type { Scenario } from '../../state/scenario.ts';
import { load, type Material } from './load.ts';
import { type Outcome, runScenario, type Target } from './run-scenario.ts';
import { reportOf } from '../../findings/errors.ts';

export interface Following {
  readonly outcome: Outcome | null;
  readonly targets: readonly Target[];
  readonly ready: boolean;
  /** A driver without a forecast here, and whether the country has any forecast; null if there is no such driver. */
  readonly missing: { event: EventId; country: boolean } | null;
  readonly known: readonly EventId[];
  readonly problem: string | null;
  again(): void;
}

interface Followed {
  scenario: Scenario;
  name: string;
  /** True while dragging: nothing new is loaded and nothing moves away. */
  dragging: boolean;
}

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
    return ready && material && followed ? runScenario(followed.scenario, material, followed.name) : null;
  });
  const targets = $derived.by(() => {
    const all = outcome?.targets ?? [];
    return of()?.dragging ? all.toSorted((a, b) => order.indexOf(a.event) - order.indexOf(b.event)) : all;
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
        if (asked) problem = reportOf(cause);
      });
    return () => (asked = false);
  });

  $effect(() => {
    if (!worked) return;
    if (!of()?.dragging) order = worked.targets.map(({ event }) => event);
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
