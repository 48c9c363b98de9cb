import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/schema.ts';
import type { Column } from '../../../src/series/figure.ts';
import { charts } from '../../../src/features/explore/charts.ts';
import { loadFigure } from '../../../src/features/explore/figure-of.ts';
import { type Guide, monthGuide, rowGuide, spoken } from '../../../src/components/figure/guide.ts';
import { settings as gather, workbenchOf } from '../../../src/series/settings.ts';
import { DEFAULT_VIEW, type View } from '../../../src/state/view.ts';

const columns: Column[] = [
  { name: 'country', label: 'Country', numeric: false },
  { name: 'month', label: 'Month', numeric: false },
  { name: 'share', label: 'Share', numeric: true },
  { name: 'count', label: 'Articles reporting', numeric: true },
  { name: 'articles', label: 'All articles', numeric: true },
];
const rows: Cell[][] = [
  ['Kenya', '2024-05', 10, 2, 2000],
  ['Kenya', '2024-06', 899, 204, 2268],
  ['Nigeria', '2024-06', 404, 93, 2302],
  ['Nigeria', '2024-08', null, null, 10],
];
const scales = {
  x: { apply: (index: number) => (index - 24_292) * 10, invert: (pixel: number) => pixel / 10 + 24_292 },
  y: { apply: (value: number) => value },
};

describe('a guide by months', () => {
  const guide = monthGuide({ columns, rows }, scales)!;

  it('finds the nearest month that has rows', () => {
    expect([-50, 4, 6, 16, 24, 900].map((x) => guide.at(x, 0))).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('names every series in it, with the counts behind the values', () => {
    expect(spoken(guide.words(1)).replaceAll('\u00a0', ' ')).toBe(
      'June 2024: Kenya 899 (204 of 2,268 articles); Nigeria 404 (93 of 2,302 articles)',
    );
    expect(guide.spots(1)).toEqual([
      { x: 10, y: 899 },
      { x: 10, y: 404 },
    ]);
    expect(guide.spots(2)).toEqual([]);
  });

  it('is moved by keys, and stops at the ends', () => {
    expect(
      ['ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'a'].map((key) => guide.move(1, key)),
    ).toEqual([0, 2, 0, 2, 2, null]);
  });

  it('is none without months', () => {
    expect(monthGuide({ columns, rows: [] }, scales)).toBeNull();
    expect(monthGuide({ columns: columns.slice(0, 2), rows }, scales)).toBeNull();
  });
});

const settings = await gather();

async function guideOf(part: Partial<View>, width: number): Promise<Guide> {
  const view = { ...DEFAULT_VIEW, ...part };
  const { figure } = await loadFigure(view, workbenchOf(settings, charts));
  return rowGuide(figure, figure.reader!(width))!;
}

describe('a guide by rows', () => {
  it.each([340, 1136])('finds every country of a map %d pixels wide by its own spot', async (width) => {
    const guide = await guideOf({ chart: 'map', at: '2024-06' }, width);
    expect(guide.count).toBe(62);
    expect(guide.words(0).head).toMatch(/^Kenya/);
    const found = Array.from({ length: guide.count }, (_, i) => {
      const [{ x, y } = { x: 0, y: 0 }] = guide.spots(i);
      return guide.at(x, y);
    });
    // The centre of a crescent or of islands may lie outside them, or under a small neighbour’s dot.
    expect(found.filter((index, i) => index === i).length).toBeGreaterThan(width < 480 ? 45 : 54);
    expect(guide.at(1, 1)).toBeNull();
  });

  it('finds every cell of a heat grid, and moves between its lines', async () => {
    const guide = await guideOf(
      { countries: ['GEO', 'KEN'], chart: 'heat', from: '2020-01', to: '2020-12' },
      800,
    );
    expect(guide.count).toBe(24);
    for (let i = 0; i < guide.count; i++) {
      const [{ x, y } = { x: 0, y: 0 }] = guide.spots(i);
      expect(guide.at(x, y)).toBe(i);
    }
    expect(guide.move(3, 'ArrowDown')).toBe(15);
    expect(guide.move(15, 'ArrowUp')).toBe(3);
    expect(guide.move(3, 'ArrowUp')).toBe(3);
    expect(guide.words(3).head.replaceAll('\u00a0', ' ')).toBe('Georgia, Apr 2020');
  });
});
