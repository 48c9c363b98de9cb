import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { compactPath } from '../../src/charts/drawing/root.ts';
import { readableSvg } from './readable-svg.ts';

const { document } = new JSDOM('').window;

function readable(inner: string): string {
  document.body.innerHTML = `<svg>${inner}</svg>`;
  return readableSvg(document.querySelector('svg')!);
}

it('writes one element per line, attributes by name', () => {
  expect(
    readable('<g stroke="red" fill="none"><circle r="2" cx="1"></circle><text>a&nbsp;b</text></g>'),
  ).toBe(
    '<svg>\n  <g fill="none" stroke="red">\n    <circle cx="1" r="2"/>\n    <text>a&nbsp;b</text>\n  </g>\n</svg>\n',
  );
});

it('restores the points of a compacted path', () => {
  const points = ['M1.5,2 2.5,-3 3,4Z', 'M10,10 11,12'];
  const data = compactPath('M1.5,2L2.5,-3L3,4ZM10,10L11,12');
  expect(readable(`<path d="${data}"></path>`)).toContain(`d="${points.join(' ')}"`);
});

it('follows steps along one axis and absolute lines', () => {
  expect(readable('<path d="M1,2h3v4H0V9l1,1z"></path>')).toContain('d="M1,2 4,2 4,6 0,6 0,9 1,10Z"');
});

it('distinguishes long outlines that differ by one point', () => {
  const outline = (last: number) =>
    `<path d="M0,0${Array.from({ length: 500 }, (_, i) => `L${i},${i === 250 ? last : 0}`).join('')}"></path>`;
  expect(readable(outline(1))).toMatch(/501 points in 1 pieces from 0,0 to 499,1, checksum [\da-f]{8}/);
  expect(readable(outline(0.5))).not.toBe(readable(outline(0.6)));
});

it('leaves curves as they are', () => {
  expect(readable('<path d="M0,0A3,2,0,1,1,2,0"></path>')).toContain('d="M0,0A3,2,0,1,1,2,0"');
});
