import { describe, expect, test } from 'vitest';
import { joinSteps, type Overlap } from '../../../src/analysis/measurement/join-steps.ts';
import { type EventId, EVENTS, monthIndex } from '../../../src/schema.ts';
import { seeded } from '../../../src/analysis/statistics/random.ts';

const FIRST = monthIndex('2024-01');
const ARTICLES = 2000;

function overlaps(
  country: string,
  factor: (event: EventId) => number,
  { months = 8, count = 40, noise = 0 } = {},
): Overlap[] {
  const random = seeded(country.charCodeAt(0));
  return EVENTS.flatMap((event) =>
    Array.from({ length: months }, (_, i) => {
      const older = { count: count * (0.5 + random()), articles: ARTICLES };
      const newer = {
        count: Math.max(0, older.count * factor(event) * Math.exp(noise * (random() - 0.5))),
        articles: ARTICLES,
      };
      return { country, event, month: FIRST + i, older, newer };
    }),
  );
}

const stepOf = (steps: ReturnType<typeof joinSteps>['steps'], country: string, event: EventId = 'protest') =>
  steps.find((each) => each.country === country && each.event === event)!;

describe('steps between two releases', () => {
  const { steps, countries } = joinSteps([
    ...overlaps('AAA', () => 1),
    ...overlaps('BBB', () => 2, { noise: 0.5 }),
    ...overlaps('CCC', (event) => (event === 'protest' ? 3 : 1), { noise: 0.1 }),
  ]);

  test('releases that agree have no step', () => {
    expect(stepOf(steps, 'AAA').log).toBeCloseTo(0, 2);
    expect(countries.find(({ country }) => country === 'AAA')).toMatchObject({ large: false, cells: 160 });
  });

  test('a country that is counted twice as often has a large join', () => {
    expect(stepOf(steps, 'BBB').log).toBeCloseTo(Math.log(2), 1);
    expect(countries.find(({ country }) => country === 'BBB')!.large).toBe(true);
  });

  test('an event that goes its own way keeps its step where the country measures it well', () => {
    expect(stepOf(steps, 'CCC').log).toBeGreaterThan(0.9);
    expect(stepOf(steps, 'CCC', 'raid').log).toBeCloseTo(0, 1);
  });
});

test('a step of few articles is drawn towards those of its country', () => {
  const few = overlaps('AAA', () => 1, { noise: 0.8 }).map((each) =>
    each.event === 'raid'
      ? { ...each, older: { ...each.older, count: 0.2 }, newer: { ...each.newer, count: 1.2 } }
      : each,
  );
  const { steps } = joinSteps([...few, ...overlaps('BBB', () => 1), ...overlaps('CCC', () => 1)]);
  const raid = stepOf(steps, 'AAA', 'raid');
  expect(raid.measured).toBeGreaterThan(1);
  expect(Math.abs(raid.log)).toBeLessThan(0.5 * raid.measured!);
  expect(raid.error).toBeGreaterThan(stepOf(steps, 'AAA', 'protest').error);
});

test('a series without any article takes the step of its country', () => {
  const silent = overlaps('BBB', () => 2).map((each) =>
    each.event === 'raid'
      ? { ...each, older: { ...each.older, count: 0 }, newer: { ...each.newer, count: 0 } }
      : each,
  );
  const { steps } = joinSteps([...silent, ...overlaps('AAA', () => 1), ...overlaps('CCC', () => 1)]);
  expect(stepOf(steps, 'BBB', 'raid')).toMatchObject({ measured: null, cells: 0, months: 8 });
  expect(stepOf(steps, 'BBB', 'raid').log).toBeCloseTo(Math.log(2), 1);
});

test('months after the one asked for change nothing', () => {
  const early = overlaps('AAA', () => 1.5, { months: 3 });
  const late = overlaps('AAA', () => 4, { months: 8 }).filter(({ month }) => month >= FIRST + 3);
  expect(joinSteps([...early, ...late], FIRST + 2)).toEqual(joinSteps(early));
});

test('without months there are no steps', () => {
  expect(joinSteps([])).toEqual({ steps: [], countries: [] });
});
