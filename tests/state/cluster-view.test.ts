import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVENTS, type EventId, monthsBetween } from '../../src/schema.ts';
import { CLUSTER_VIEW, formatClusterView, parseClusterView, SHAPES } from '../../src/state/cluster-view.ts';

const known = { firstMonth: '2012-01', lastMonth: '2024-06' } as const;
const read = (query: string) => parseClusterView(new URLSearchParams(query), known);

test('an empty address shows all events over all months in three clusters, and that view is an empty address', () => {
  expect(read('')).toEqual({ view: CLUSTER_VIEW, notes: [] });
  expect(formatClusterView(CLUSTER_VIEW)).toBe('');
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
      expect(read(formatClusterView(one))).toEqual({ view: one, notes: [] });
    }),
  );
});

test('a group stands for its events', () => {
  expect(read('?events=voices,raid').view.events).toEqual(['raid', 'protest', 'activism', 'cooperate']);
  expect(formatClusterView({ ...CLUSTER_VIEW, events: ['raid', 'protest', 'activism', 'cooperate'] })).toBe(
    '?events=voices,raid',
  );
});

test('what is unknown falls back and is named', () => {
  const { view, notes } = read('?events=picnic&from=1999-01&to=June&shape=round&k=12');
  expect(view).toEqual(CLUSTER_VIEW);
  expect(notes).toHaveLength(5);
  expect(notes.join(' ')).toMatch(/“picnic”.*Jan.1999.*“june”.*“round”; there are level, path.*“12”/);
});

test('months the wrong way round are exchanged', () => {
  const { view, notes } = read('?from=2020-01&to=2019-01');
  expect([view.from, view.to]).toEqual(['2019-01', '2020-01']);
  expect(notes[0]).toMatch(/exchanged/);
});
