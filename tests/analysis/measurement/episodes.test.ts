import { expect, test } from 'vitest';
import { EPISODE, vintages } from '../../../src/analysis/measurement/episodes.ts';
import type { Panel, PanelEvent } from '../../../src/analysis/measurement/panel.ts';
import { seeded } from '../../../src/analysis/statistics/random.ts';
import { EVENTS, type EventId, monthIndex } from '../../../src/schema.ts';

const FIRST = monthIndex('2014-01');
const COUNTRIES = 40;
const at = (month: `${number}-${number}`) => monthIndex(month) - FIRST;

interface World {
  months?: number;
  unclassified?: (t: number) => number;
  event?: (event: EventId, t: number) => number;
  noise?: number;
}

function panel({ months = 144, unclassified = () => 0, event = () => 0, noise = 0.3 }: World): Panel {
  const random = seeded(7);
  const draw = (sd: number) => sd * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const series = (sd: number, level: (t: number) => number) =>
    Array.from({ length: COUNTRIES }, () => {
      const own = draw(1);
      return Float64Array.from({ length: months }, (_, t) => own + level(t) + draw(sd));
    });
  const many = Array.from({ length: COUNTRIES }, () => new Float64Array(months).fill(20));
  return {
    first: FIRST,
    months,
    unclassified: series(noise / 10, unclassified),
    events: Object.fromEntries(
      EVENTS.map((id): [EventId, PanelEvent] => [
        id,
        { log: series(noise, (t) => event(id, t)), count: many },
      ]),
    ) as Record<EventId, PanelEvent>,
  };
}

const during = (t: number) => t >= at('2024-02') && t < at('2024-12');
const shared: World = {
  unclassified: (t) => (during(t) ? -0.08 : 0),
  event: (id, t) => (during(t) ? (id === 'legalaction' ? 0.03 : 0.4) : 0),
};
const last = (world: World) => vintages(panel(world)).at(-1)!.episodes;

test('nothing is found in chance alone', () => {
  expect(vintages(panel({})).flatMap(({ episodes }) => episodes)).toEqual([]);
});

test('an episode of all events begins and ends with the articles without an event, and has a factor for each', () => {
  const episodes = last(shared);
  expect(episodes.map(({ event }) => event)).toEqual(EVENTS);
  const protest = episodes.find(({ event }) => event === 'protest')!;
  expect(protest).toMatchObject({ from: monthIndex('2024-02'), to: monthIndex('2024-11'), cause: 'all' });
  expect(protest.log).toBeCloseTo(0.4, 1);
  expect(protest.moved).toBeGreaterThan(0.9);
});

test('a factor too small to measure counts as none, and half of that of elections as real', () => {
  const episodes = last(shared);
  expect(episodes.find(({ event }) => event === 'legalaction')!.log).toBe(0);
  expect(episodes.find(({ event }) => event === 'electionactivity')!.log).toBeCloseTo(0.2, 1);
});

test('what is known in a month is the same without the months after it', () => {
  const whole = panel(shared);
  const all = vintages(whole);
  for (const months of [at('2024-02'), at('2024-05'), at('2025-01')].map((t) => t + 1)) {
    const cut = (rows: Float64Array[]) => rows.map((row) => row.slice(0, months));
    const events = Object.fromEntries(
      EVENTS.map((id) => [id, { log: cut(whole.events[id].log), count: cut(whole.events[id].count) }]),
    ) as Record<EventId, PanelEvent>;
    const part = { first: FIRST, months, unclassified: cut(whole.unclassified), events };
    expect(vintages(part).at(-1)).toEqual(all[months - 1]);
  }
});

test('a factor is there from the first month of an episode and is measured again in each', () => {
  const found = vintages(panel(shared)).flatMap(({ asOf, episodes }) =>
    episodes.filter(({ event }) => event === 'protest').map(({ log }) => ({ asOf, log })),
  );
  expect(found[0]!.asOf).toBe(monthIndex('2024-02'));
  expect(new Set(found.slice(0, 10).map(({ log }) => log)).size).toBe(10);
});

test('an event that falls alone to a third of its share has an episode of its own, which lasts', () => {
  const episodes = last({ event: (id, t) => (id === 'coup' && t >= at('2024-09') ? -1.1 : 0) });
  expect(episodes).toHaveLength(1);
  expect(episodes[0]).toMatchObject({ event: 'coup', from: monthIndex('2024-09'), to: null, cause: 'own' });
  expect(episodes[0]!.log).toBeCloseTo(-1.1, 1);
});

test('an episode of its own ends that event’s part in an episode of all', () => {
  const coup = last({
    ...shared,
    event: (id, t) => (id === 'coup' && t >= at('2024-09') ? -1.1 : (shared.event?.(id, t) ?? 0)),
  }).filter(({ event }) => event === 'coup');
  expect(coup.map(({ cause, to }) => [cause, to])).toEqual([
    ['all', monthIndex('2024-08')],
    ['own', null],
  ]);
  expect(coup[1]!.log).toBeCloseTo(-1.1, 1);
});

test('a step that begins in the pandemic is not taken for one of measurement', () => {
  const pandemic = (t: number) => t >= at('2020-03') && t < at('2021-03');
  const episodes = vintages(
    panel({ event: (id, t) => (id === 'martiallaw' && pandemic(t) ? 2.5 : 0) }),
  ).flatMap((vintage) => vintage.episodes);
  expect(episodes).toEqual([]);
});

test('a step in only a few countries does not count', () => {
  const world = panel({});
  world.unclassified.slice(0, 10).forEach((row) =>
    row.set(
      row.subarray(130).map((value) => value - 1),
      130,
    ),
  );
  expect(vintages(world).at(-1)!.episodes).toEqual([]);
  expect(EPISODE.shared.moved).toBeGreaterThan(0.25);
});
