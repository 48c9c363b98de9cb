import { describe, expect, test } from 'vitest';
import { EVENTS } from '../../src/schema.ts';
import {
  freePath,
  MOST_DRIVERS,
  moreDrivers,
  readShare,
  roundingOf,
  scenarioAddress,
  shareText,
} from '../../src/state/scenario.ts';
import { fc } from '../properties.ts';

const reach = { countries: ['GEO', 'KEN', 'NGA'], months: 6 };
const read = (query: string) => {
  const { view, notes } = scenarioAddress.parse(new URLSearchParams(query), reach);
  return { scenario: view, notes };
};

describe('a scenario in the address', () => {
  test('is the default, without a note, where there is no query', () => {
    const { scenario, notes } = read('');
    expect(scenario).toEqual({ country: 'KEN', drivers: [{ event: 'arrest', path: freePath(6) }] });
    expect(notes).toEqual([]);
    expect(scenarioAddress.format(scenario)).toBe('');
  });

  test('keeps set months and leaves gaps to the forecast', () => {
    const { scenario, notes } = read('country=geo&set=protest:12.5,,13&set=raid');
    expect(scenario).toEqual({
      country: 'GEO',
      drivers: [
        { event: 'protest', path: [12.5, null, 13, null, null, null] },
        { event: 'raid', path: freePath(6) },
      ],
    });
    expect(notes).toEqual([]);
    expect(scenarioAddress.format(scenario)).toBe('?country=geo&set=protest:12.5,,13&set=raid');
  });

  test('notes what it cannot use', () => {
    expect(read('country=xyz').notes).toEqual([
      { code: 'unknown', values: { parameter: 'country', value: 'xyz' } },
    ]);
    expect(read('set=riot:5').notes).toEqual([
      { code: 'unknown', values: { parameter: 'event', value: 'riot' } },
    ]);
    expect(read('set=riot:5').scenario.drivers[0]!.event).toBe('arrest');
    for (const bad of ['-1', '10001', 'many', '1e3', 'NaN']) {
      const { scenario, notes } = read(`set=raid:${bad}`);
      expect(notes).toEqual([{ code: 'share', values: { value: bad.toLowerCase(), max: 10_000 } }]);
      expect(scenario.drivers).toEqual([{ event: 'raid', path: freePath(6) }]);
    }
    expect(read('set=raid:1,2,3,4,5,6,7').notes).toHaveLength(1);
    const many = read('set=raid&set=arrest&set=coup&set=purge');
    expect(many.scenario.drivers).toHaveLength(MOST_DRIVERS);
    expect(many.notes).toEqual([{ code: 'drivers', values: { most: MOST_DRIVERS } }]);
  });

  test('survives a round trip, whatever its content', () => {
    const share = fc.option(fc.double({ min: 0, max: 10_000, noNaN: true }).map((x) => Number(shareText(x))));
    const driver = fc.record({
      event: fc.constantFrom(...EVENTS),
      path: fc.array(share, { minLength: 6, maxLength: 6 }),
    });
    const scenarios = fc.record({
      country: fc.constantFrom(...reach.countries),
      drivers: fc.uniqueArray(driver, { minLength: 1, maxLength: 3, selector: ({ event }) => event }),
    });
    fc.assert(
      fc.property(scenarios, (scenario) => {
        expect(read(scenarioAddress.format(scenario))).toEqual({ scenario, notes: [] });
      }),
    );
  });

  test('never throws, for any query', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (country, set) => {
        const { scenario } = read(new URLSearchParams({ country, set }).toString());
        expect(scenario.drivers.length).toBeGreaterThan(0);
      }),
    );
  });
});

test('a typed share is plain and at most every article', () => {
  expect(['0', ' 12.5 ', '10000'].map(readShare)).toEqual([0, 12.5, 10_000]);
  expect(['', '12,5', '-3', '10000.1', 'x'].map(readShare)).toEqual([null, null, null, null, null]);
  expect([1234.56, 123.456, 12.345, 1.2345].map(roundingOf)).toEqual([0.5, 0.5, 0.05, 0.005]);
  expect([1234.56, 123.456, 12.345, 1.2345, 0].map(shareText)).toEqual(['1235', '123', '12.3', '1.23', '0']);
});

test('an event is chosen once', () => {
  const { scenario } = read('set=raid&set=coup');
  expect(moreDrivers(scenario)).toHaveLength(EVENTS.length - 2);
  expect(moreDrivers(scenario)).not.toContain('raid');
});
