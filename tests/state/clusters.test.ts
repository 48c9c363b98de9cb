import { expect, test } from 'vitest';
import { EVENTS, type EventId, monthsBetween } from '../../src/schema.ts';
import { CLUSTER_VIEW, clusterAddress, SHAPES } from '../../src/state/clusters.ts';
import { fc } from '../properties.ts';

const known = { firstMonth: '2012-01', lastMonth: '2024-06' } as const;
const read = (query: string) => clusterAddress.parse(new URLSearchParams(query), known);

test('an empty address shows all events over all months in three clusters, and that view is an empty address', () => {
  expect(read('')).toEqual({ view: CLUSTER_VIEW, notes: [] });
  expect(clusterAddress.format(CLUSTER_VIEW)).toBe('');
});

test('every view survives its address', () => {
  const month = fc.constantFrom(null, ...monthsBetween('2012-01', '2024-06'));
  const view = fc.record({
    events: fc
      .subarray([...EVENTS], { minLength: 1 })
      .map((some): EventId[] => EVENTS.filter((event) => some.includes(event))),
    from: month,
    to: month,
    shape: fc.constantFrom(...SHAPES),
    k: fc.integer({ min: 2, max: 8 }),
  });
  fc.assert(
    fc.property(view, (one) => {
      fc.pre(!one.from || !one.to || one.from <= one.to);
      expect(read(clusterAddress.format(one))).toEqual({ view: one, notes: [] });
    }),
  );
});

test('a group expands to its events', () => {
  expect(read('?event=voices,raid').view.events).toEqual(['raid', 'protest', 'activism', 'cooperate']);
  expect(
    clusterAddress.format({ ...CLUSTER_VIEW, events: ['raid', 'protest', 'activism', 'cooperate'] }),
  ).toBe('?event=voices,raid');
});

test('unknown values fall back to the default, with a note', () => {
  const { view, notes } = read('?event=picnic&from=1999-01&to=June&shape=round&k=12');
  expect(view).toEqual(CLUSTER_VIEW);
  expect(notes).toHaveLength(5);
  expect(notes.map(({ code }) => code)).toEqual(['unknown', 'outside', 'month', 'choice', 'number']);
});

test('months in the wrong order are swapped', () => {
  const { view, notes } = read('?from=2020-01&to=2019-01');
  expect([view.from, view.to]).toEqual(['2019-01', '2020-01']);
  expect(notes).toEqual([{ code: 'order', values: { from: '2020-01', to: '2019-01' } }]);
});
