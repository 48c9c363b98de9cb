import { describe, expect, test } from 'vitest';
import { eventRecords, meanOf } from '../../../../src/analysis/methods/skill/records.ts';
import { rowsOf } from '../../../../src/data/tables/rows.ts';

const built = await rowsOf('skill');

describe('the records of events', () => {
  test('are means over the countries that have one', () => {
    const [one] = eventRecords(built, [3]).filter(({ event }) => event === 'raid');
    const own = built.filter(
      ({ event, horizon, crps }) => event === 'raid' && horizon === 3 && crps !== null,
    );
    expect(one!.countries).toBe(own.length);
    expect(one!.crps).toBeCloseTo(own.reduce((sum, { crps }) => sum + crps!, 0) / own.length, 10);
    expect(eventRecords([], [1, 3, 6])).toEqual([]);
  });

  test('mean over the series with a figure', () => {
    expect(meanOf(built, 1, ({ coverage80 }) => coverage80)).toBeGreaterThan(0.6);
    expect(meanOf([], 1, ({ crps }) => crps)).toBeNull();
  });
});
