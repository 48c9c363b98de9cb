import { describe, expect, it } from 'vitest';
import { heatStrip } from '../../src/charts/heat-strip/heat-strip.ts';
import { findingOf } from '../../src/findings/line.ts';
import { peaksOf } from '../../src/charts/drawing/peaks.ts';
import { type Point, type Series, isValidPoint } from '../../src/series/series.ts';
import { standingFinding } from '../../src/findings/standing.ts';
import type { Standing } from '../../src/series/standing.ts';
import { formatMonthLong, formatShare } from '../../src/i18n/format.ts';
import { type EventId, type Month, addMonths } from '../../src/schema.ts';
import { fc } from '../properties.ts';
import { eventIndicator } from '../../src/series/indicator.ts';

const START: Month = '2019-01';

const ISO3: Readonly<Record<string, string>> = { Nigeria: 'NGA', Philippines: 'PHL' };

function series(
  values: (number | null | Partial<Point>)[],
  name = 'Kenya',
  event: EventId = 'protest',
): Series {
  const points = values.map((value, i): Point => {
    const given = typeof value === 'object' && value !== null ? value : { value };
    return { month: addMonths(START, i), value: null, thin: false, partial: false, ...given };
  });
  return {
    country: ISO3[name] ?? name.slice(0, 3).toUpperCase(),
    name,
    indicator: eventIndicator(event),
    points,
  };
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const finding = (...all: Series[]) => plain(findingOf(all, 'share'));

describe('the finding of one line', () => {
  it('is its peak, and since when nothing was higher', () => {
    expect(finding(series([1, 5, 2]))).toBe(
      'Protest reporting peaked in February 2019, above every other month since 2019',
    );
  });

  it('is never a partial or a thin month', () => {
    const weak = series([1, 5, 2, { value: 900, thin: true }, { value: 800, partial: true }]);
    expect(finding(weak)).toBe('Protest reporting peaked in February 2019');
  });

  it('names no single month when several share the highest value', () => {
    expect(finding(series([1, 5, 2, 5]))).toBe(
      'Protest reporting peaked at 5.0 in 2 months, most recently April 2019',
    );
  });

  it.each([
    [[], 'No month of protest reporting is covered here'],
    [[null, null], 'No month of protest reporting is covered here'],
    [[0, 0, 0], 'No articles reporting protests in 3 months'],
    [[7, 7, 7], 'Protest reporting stayed at 7.0 in every month'],
    [[12], 'Protest reporting stood at 12 in January 2019'],
    [
      [
        { value: 3, thin: true },
        { value: 4, thin: true },
      ],
      'No complete month here has at least 50 articles, so no month of protest reporting can be said to stand out',
    ],
  ])('says what there is in %j', (values, sentence) => {
    expect(finding(series(values))).toBe(sentence);
  });

  it('holds for any series: the month it names is valid and has the highest valid value', () => {
    const point = fc.record({
      value: fc.option(fc.integer({ min: 0, max: 2000 }), { nil: null }),
      thin: fc.boolean(),
      partial: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 60 }), (points) => {
        const one = series(points);
        const [, month] = /peaked in ([A-Z]\w+.\d{4})/.exec(findingOf([one], 'share')) ?? [];
        fc.pre(month !== undefined);
        const valid = one.points.filter(isValidPoint);
        const named = valid.find((some) => formatMonthLong(some.month) === month);
        expect(named?.value).toBe(Math.max(...valid.map(({ value }) => value)));
      }),
    );
  });
});

describe('the finding of compared lines', () => {
  it('gives the focus its peak, then the second its own', () => {
    expect(finding(series([1, 899, 2]), series([712, 5, 5], 'Nigeria'))).toBe(
      'Kenya’s protest reporting reached 899 in February 2019; Nigeria’s peak was 712, in January 2019',
    );
  });

  it('compares events of one country without naming it', () => {
    expect(finding(series([1, 20]), series([30, 10], 'Kenya', 'arrest'))).toBe(
      'Protest reporting reached 20 in February 2019; arrest reporting peaked at 30, in January 2019',
    );
  });

  it('says so where one of them reports nothing', () => {
    expect(finding(series([1, 20]), series([0, 0], 'Philippines'))).toBe(
      'Kenya’s protest reporting reached 20 in February 2019; there was no protest reporting in the Philippines',
    );
  });
});

describe('peaks', () => {
  it('are valid, exceed the months around them and reach half the highest', () => {
    const one = series([0, 100, 0, 0, 0, 0, 40, 0, 0, 0, 0, 60, 61, 0, { value: 500, thin: true }]);
    expect(peaksOf(one).map(({ month, value }) => [month, value])).toEqual([
      ['2019-02', 100],
      ['2020-01', 61],
    ]);
  });

  it('are none in a constant series', () => {
    expect(peaksOf(series([7, 7, 7, 7, 7, 7]))).toEqual([]);
  });
});

describe('the finding of a heat strip', () => {
  const row = (event: EventId, surges: (Point['surge'] | undefined)[], partial = false) =>
    series(
      surges.map((surge, i) => ({
        value: 1,
        surge: surge ?? null,
        partial: partial && i === surges.length - 1,
      })),
      'Kenya',
      event,
    );
  const title = (...rows: Series[]) => plain(heatStrip(rows).title);

  it('counts surges as seen at the time, not with hindsight', () => {
    const rows = [row('arrest', ['live', 'live']), row('protest', [null, 'hindsight'])];
    expect(title(...rows)).toBe('One of two events surged in February 2019, as many as in January 2019');
  });

  it('counts a month without a score as covered if it has a share', () => {
    const thin = series(Array<Partial<Point>>(3).fill({ value: null, share: 4, thin: true }));
    expect(plain(heatStrip([thin]).subtitle)).toContain('3 months, none missing, all with low volume.');
    const gone = series([{ value: null, share: null }, 2, 3]);
    expect(plain(heatStrip([gone]).subtitle)).toContain('2 months, 1 missing');
  });

  it('describes the last complete month', () => {
    const rows = [row('arrest', [null, 'live', 'live'], true), row('protest', [null, 'live', null], true)];
    expect(title(...rows)).toBe(
      'Two of two events surged in February 2019, more than in any month shown before',
    );
  });

  it('says so when nothing surged', () => {
    const rows = [row('arrest', [null, null]), row('protest', [null, 'hindsight'])];
    expect(title(...rows)).toBe('Neither event surged in these months');
  });
});

describe('the finding of a map or a ranking', () => {
  const standing = (name: string, value: number | null, thin = false): Standing => ({
    ...{ country: name.toUpperCase(), name, indicator: eventIndicator('protest'), value, thin },
  });
  const title = (...standings: Standing[]) => standingFinding(standings, 'share');

  it('names up to three, never low-volume ones', () => {
    const all = [
      standing('A', 1),
      standing('B', 9),
      standing('C', 8),
      standing('D', 7),
      standing('E', 99, true),
    ];
    expect(title(...all)).toBe('B, C and D had the highest shares of protest reporting');
  });

  it('stops where the next is equal', () => {
    const all = [standing('A', 9), standing('B', 5), standing('C', 5), standing('D', 5)];
    expect(title(...all)).toBe('A had the highest share of protest reporting');
  });

  it('says so when nobody reports any, or nobody can be compared', () => {
    expect(title(standing('A', 0), standing('B', 0))).toBe('No articles reporting protests anywhere here');
    expect(title(standing('A', 4, true))).toBe('Too few articles anywhere to compare');
    expect(title()).toBe('No country is covered here');
  });

  it('gives the value of a single one', () => {
    expect(title(standing('A', 12))).toBe(`A stands at ${formatShare(12)} for articles reporting protests`);
  });
});
