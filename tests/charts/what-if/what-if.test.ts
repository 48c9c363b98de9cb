import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { Fan } from '../../../src/series/fan.ts';
import { eventIndicator } from '../../../src/series/indicator.ts';
import { examples } from '../../../src/charts/what-if/example.ts';
import type { Supposed } from '../../../src/charts/what-if/supposed.ts';
import { boxOf } from '../../../src/charts/drawing/labels.ts';
import { planeOf } from '../../../src/charts/drawing/scales.ts';
import { rareLabel } from '../../../src/charts/what-if/labels.ts';
import { changeOf, largestShift, levelsOf } from '../../../src/charts/what-if/finding.ts';

const { document } = new JSDOM('').window;
interface Scaled extends SVGSVGElement {
  scale?(name: 'x'): { apply(value: number): number } | undefined;
}

describe('a scenario in words', () => {
  test('is more, less, or the same where no reader would see it', () => {
    expect(changeOf(100, 110)).toBe('more');
    expect(changeOf(100, 90)).toBe('less');
    expect(changeOf(100, 101)).toBe('same');
    expect(changeOf(0.003, 0.047)).toBe('same');
    expect(changeOf(0, 3)).toBe('more');
    expect(changeOf(10.2, 9.96)).toBe('same');
  });

  test('a set path is described with the forecast that moves most', () => {
    const titles = Object.fromEntries(Object.entries(examples).map(([name, { title }]) => [name, title]));
    expect(titles['six months set, and what moves most with them']).toMatch(
      /^If protest reporting in Kenya averages 500 per 10,000 instead of \d+, arrest reporting would be forecast at \d+, not \d+$/,
    );
    expect(titles['nothing set yet']).toMatch(/on average over the six months$/);
  });

  test('the largest shift is the one that moves furthest, or none', () => {
    const series = (base: number, under: number) =>
      ({ base: { months: [{ median: base }] }, under: [{ median: under }] }) as unknown as Supposed;
    const [far, near, same] = [series(100, 50), series(100, 130), series(100, 100.2)];
    expect(largestShift([same, near, far])).toBe(far);
    expect(largestShift([same])).toBeNull();
    expect(largestShift([])).toBeNull();
  });

  test('counts the mean of the months ahead', () => {
    const months = [1, 3].map((median) => ({ median })) as unknown as Fan['months'];
    const base = { origin: '2024-07' as const, madeOn: '2024-10-31', expiresOn: '2025-01-31', months };
    expect(levelsOf({ base, under: null })).toEqual({ base: 2, under: 2 });
  });

  test.each([320, 328, 360, 560, 720, 768, 930, 1184])(
    'leaves each month a handle of 24 pixels, %i wide',
    (width) => {
      for (const name of ['nothing set yet', 'three months set, three left']) {
        const svg: Scaled = examples[name]!.draw({ width, document });
        const x = svg.scale!('x')!;
        expect(x.apply(1) - x.apply(0)).toBeGreaterThanOrEqual(24);
      }
    },
  );

  test.each([80, 90, 100, 110])(
    'the label of the shading covers none of the months ahead, at %i',
    (level) => {
      const months = ['2024-08', '2024-09', '2024-10', '2024-11', '2024-12', '2025-01'] as const;
      const base = {
        origin: '2024-07' as const,
        months: months.map((month) => ({ month, median: level })),
      } as unknown as Fan;
      const points = [{ month: '2024-01' as const, value: 20, thin: false, partial: false }];
      const series = { country: 'KEN', name: 'Kenya', indicator: eventIndicator('arrest'), points };
      const plane = planeOf(
        { width: 700, document },
        {
          height: 300,
          margin: { top: 30, right: 100, bottom: 26, left: 30 },
          span: { first: '2024-01', last: '2025-01' },
          domain: { low: 0, high: 120, ticks: [] },
        },
      );
      const [label] = rareLabel({ series, base, under: null, rare: 90 }, 90, plane);
      const box = boxOf(label!, plane.size);
      for (const month of months) {
        const [x, y] = [plane.x(month), plane.y(level)];
        expect(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height).toBe(false);
      }
    },
  );

  test('is given as rows, with the settings', () => {
    const { columns, rows } = examples['three months set, three left']!;
    expect(rows).toHaveLength(6);
    const given = columns.findIndex(({ name }) => name === 'given');
    expect(rows.map((row) => row[given])).toEqual(['set', 'set', 'set', null, null, null]);
    const plain = examples['nothing set yet']!;
    const median = plain.columns.findIndex(({ name }) => name === 'median');
    expect(plain.rows.every((row) => row[median] === null)).toBe(true);
  });
});
