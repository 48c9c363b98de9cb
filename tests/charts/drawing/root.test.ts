import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { compactPath, finish } from '../../../src/charts/drawing/root.ts';

describe('compactPath', () => {
  it('writes straight lines as steps of a tenth of a pixel', () => {
    expect(compactPath('M40,178.767L44.785,114.535L49.261,200.516Z')).toBe('M40,178.8l4.8-64.3 4.5,86z');
  });

  it('does not drift: a thousand steps end where the path ends', () => {
    const points = Array.from({ length: 1000 }, (_, i) => [i * 0.333, Math.sin(i) * 7.77] as const);
    const written = compactPath(`M${points.map(([x, y]) => `${x},${y}`).join('L')}`);
    const numbers = written.match(/-?\d*\.?\d+/g)!.map(Number);
    const x = numbers.filter((_, i) => i % 2 === 0).reduce((sum, step) => sum + step, 0);
    expect(x).toBeCloseTo(999 * 0.333, 1);
  });

  it('drops steps too small to see and starts again after a gap', () => {
    expect(compactPath('M0,0L0.01,0.01L10,0M20,0L30,5')).toBe('M0,0l10,0M20,0l10,5');
  });

  it('only rounds the numbers of curves', () => {
    expect(compactPath('M0,0A3.14159,2,0,1,1,2,0')).toBe('M0,0A3.1,2,0,1,1,2,0');
  });
});

describe('finish', () => {
  it('makes one image of the drawing: a role, one label, no inner style or label, no shift by the screen', () => {
    const { document } = new JSDOM(
      '<svg class="plot"><style>a{}</style><g aria-label="line"><path d="M0,0L1.26,1"></path></g><g></g><g transform="translate(0.5,0)"><line x1="1" x2="2" y1="0" y2="0"></line></g></svg>',
    ).window;
    const svg = finish(document.querySelector('svg')!, { width: 340, height: 100, label: 'It rose.' });
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.getAttribute('aria-label')).toBe('It rose.');
    expect(svg.innerHTML).toBe(
      '<g><path d="M0,0l1.3,1"></path></g><g><line x1="1" x2="2" y1="0" y2="0"></line></g>',
    );
  });
});
