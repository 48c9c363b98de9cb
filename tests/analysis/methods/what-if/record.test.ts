import { describe, expect, test } from 'vitest';
import { seeded } from '../../../../src/analysis/statistics/random.ts';
import { CRPS_LEVELS } from '../../../../src/analysis/statistics/scores.ts';
import { AHEAD } from '../../../../src/analysis/methods/what-if/what-if.ts';
import {
  errorsOf,
  pairRecords,
  type PastForecast,
  type PastOrigin,
} from '../../../../src/analysis/methods/what-if/record.ts';
import {
  countryMonths,
  learnRelations,
  relationsFrom,
} from '../../../../src/analysis/methods/what-if/training.ts';
import { addMonths, EVENTS, type EventId, type Month, type Observation } from '../../../../src/schema.ts';
import { fc } from '../../../properties.ts';

const random = seeded(17);
const noise = () => 2 * (random() + random() + random() - 1.5);
const MONTHS = 90;
const FIRST: Month = '2015-01';

function made(countries: number): Observation[] {
  return Array.from({ length: countries }, (_, c) => {
    const levels = new Map<EventId, number>(EVENTS.map((event) => [event, 0]));
    return Array.from({ length: MONTHS }, (_, t) => {
      const shared = noise();
      return EVENTS.map((event): Observation => {
        const own = event === 'arrest' || event === 'raid' ? shared + 0.5 * noise() : noise();
        levels.set(event, 0.6 * levels.get(event)! + 0.4 * own);
        const share = Math.expm1(3 + levels.get(event)!);
        const month = addMonths(FIRST, t);
        const state = { thin: false, partial: false, afterBreak: false };
        return {
          country: `C${c}`,
          event,
          month,
          count: share,
          otherCount: null,
          articles: 10_000,
          share,
          ...state,
        };
      });
    }).flat();
  }).flat();
}

const rows = made(14);
const countries = countryMonths(rows);

describe('learning relations', () => {
  test('finds series that move together, and no others', () => {
    const { together } = learnRelations(countries);
    const [arrest, raid, protest] = [
      EVENTS.indexOf('arrest'),
      EVENTS.indexOf('raid'),
      EVENTS.indexOf('protest'),
    ];
    const correlation = (i: number, j: number) =>
      together[i]![j]! / Math.sqrt(together[i]![i]! * together[j]![j]!);
    expect(correlation(arrest, raid)).toBeGreaterThan(0.7);
    expect(Math.abs(correlation(arrest, protest))).toBeLessThan(0.15);
    const { correlation: errors } = relationsFrom(learnRelations(countries), () => true);
    expect(errors).toHaveLength(EVENTS.length * AHEAD);
    errors.forEach((row, i) => expect(row[i]).toBeCloseTo(1, 12));
  });

  test('up to a month, knows nothing after it', () => {
    const at = fc.integer({ min: 50, max: MONTHS - 1 });
    fc.assert(
      fc.property(at, fc.double({ min: 0, max: 5000, noNaN: true }), (t, share) => {
        const upTo = addMonths(FIRST, t);
        const cut = countryMonths(rows.filter(({ month }) => month <= upTo));
        const other = countryMonths(rows.map((row) => (row.month > upTo ? { ...row, share } : row)));
        const expected = learnRelations(cut);
        expect(learnRelations(countries, upTo)).toEqual(expected);
        expect(learnRelations(other, upTo)).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });

  test('leaves out low-volume, partial and missing months, and countries with too few', () => {
    const thin = rows.map((row) => (row.country === 'C0' ? { ...row, thin: true, share: 4000 } : row));
    const without = rows.filter(({ country }) => country !== 'C0');
    expect(learnRelations(countryMonths(thin))).toEqual(learnRelations(countryMonths(without)));
    const one = countryMonths(rows.filter(({ event }) => event !== 'purge'));
    expect(one[0]!.months.every((month) => month === null)).toBe(true);
  });

  test('is rounded as it is stored', () => {
    const { carry, together } = learnRelations(countries);
    for (const value of [...carry.flat(), ...together.flat()])
      expect(Number(value.toPrecision(4))).toBe(value);
  });
});

function pastOrigin(origin: Month): PastOrigin {
  const past = countryMonths(rows.filter(({ month }) => month <= origin));
  const forecasts = EVENTS.flatMap((event, e) =>
    past.map(({ country, months }): PastForecast => {
      const y = months.map((month) => month![e]!);
      const mean = y.reduce((a, b) => a + b) / y.length;
      const sd = Math.sqrt(y.reduce((sum, value) => sum + (value - mean) ** 2, 0) / y.length);
      const own = rows.filter((row) => row.country === country && row.event === event);
      return {
        country,
        event,
        quantiles: Array(AHEAD).fill(
          CRPS_LEVELS.map((level) => mean + (sd * Math.log(level / (1 - level))) / 1.7),
        ),
        median: Array(AHEAD).fill(mean),
        spread: Array(AHEAD).fill(sd),
        actual: Array.from(
          { length: AHEAD },
          (_, h) => own.find(({ month }) => month === addMonths(origin, h + 1))!.share,
        ),
        scale: 10,
      };
    }),
  );
  const { correlation } = relationsFrom(learnRelations(past), () => true);
  return { origin, correlation, forecasts };
}

describe('the record of pairs', () => {
  const origins = (['2020-06', '2020-12', '2021-06', '2021-12'] as Month[]).map(pastOrigin);
  const records = pairRecords(origins, null);
  const find = (driver: EventId, target: EventId, among = records) =>
    among.find((record) => record.driver === driver && record.target === target)!;

  test('holds every ordered pair once', () => {
    expect(records).toHaveLength(380);
    expect(new Set(records.map(({ driver, target }) => `${driver} ${target}`)).size).toBe(380);
  });

  test('includes events that help, and explains why the rest are off', () => {
    for (const pair of [find('arrest', 'raid'), find('raid', 'arrest')]) {
      expect(pair).toMatchObject({ on: true, reason: null, origins: 4, gainBefore: null });
      expect(pair.gain).toBeGreaterThan(0.15);
    }
    expect(records.filter(({ on }) => on).length).toBeLessThan(25);
    for (const { on, reason } of records) expect(reason === null).toBe(on);
  });

  test('does not trust what appears only after a break', () => {
    const late = pairRecords(origins, '2020-07');
    expect(find('arrest', 'raid', late)).toMatchObject({ on: false });
    const early = pairRecords(origins, '2021-06');
    expect(find('arrest', 'raid', early).on).toBe(true);
    expect(find('arrest', 'raid', early).gainBefore).not.toBe(find('arrest', 'raid', early).gain);
  });

  test('asks for ten countries', () => {
    const few = origins.map((origin) => ({
      ...origin,
      forecasts: origin.forecasts.filter(({ country }) => country < 'C2'),
    }));
    expect(find('arrest', 'raid', pairRecords(few, null)).reason).toMatchObject({
      code: 'countries',
      fewest: 10,
    });
  });

  test('knows several drivers together at least about as well as one', () => {
    const total = (drivers: EventId[]) =>
      origins
        .flatMap((origin) => errorsOf(origin, drivers, 'raid'))
        .reduce((sum, { under }) => sum + under, 0);
    expect(total(['arrest', 'protest'])).toBeLessThan(1.03 * total(['arrest']));
    expect(total(['arrest'])).toBeLessThan(total(['protest']));
  });

  test('scores nothing without outcomes', () => {
    const blank = origins.map((origin) => ({
      ...origin,
      forecasts: origin.forecasts.map((one) => ({ ...one, actual: one.actual.map(() => null) })),
    }));
    expect(errorsOf(blank[0]!, 'arrest', 'raid')).toEqual([]);
  });
});
