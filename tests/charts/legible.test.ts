import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Examples } from '../../src/charts/examples/examples.ts';
import type { Figure } from '../../src/series/figure.ts';
import { forecastFan } from '../../src/charts/fan/fan.ts';
import { seriesFrom } from '../../src/series/from-history.ts';
import { type Box, overlaps, textWidth } from '../../src/charts/drawing/labels.ts';
import { lineOverMonths } from '../../src/charts/line/line.ts';
import { rowsOf } from '../../src/data/tables/rows.ts';
import { historiesOf } from '../../src/series/histories.ts';

const files = import.meta.glob<{ examples: Examples }>('../../src/charts/*/example.ts', { eager: true });
const examples = Object.values(files).flatMap((file) => Object.entries(file.examples));
const { document } = new JSDOM('').window;
const WIDTHS = [340, 760, 1184];

interface Word {
  text: string;
  box: Box;
}

function faults(figure: Figure, width: number): string[] {
  const svg = figure.draw({ width, document });
  const height = Number(svg.getAttribute('height'));
  const words = wordsOf(svg);
  const collide = words.flatMap((a, i) =>
    words.slice(i + 1).flatMap((b) => (overlaps(a.box, b.box, 0) ? [`${a.text} × ${b.text}`] : [])),
  );
  const outside = words.filter(
    ({ box }) => box.x < -2 || box.y < -1 || box.x + box.width > width + 3 || box.y + box.height > height + 1,
  );
  return [...collide, ...outside.map(({ text }) => `${text} is outside`)];
}

function wordsOf(svg: SVGSVGElement): Word[] {
  const size = Number(svg.getAttribute('font-size'));
  return [...svg.querySelectorAll('text')].flatMap((node) => {
    const inherited = (name: string) => node.closest(`[${name}]`)?.getAttribute(name);
    const text = node.textContent ?? '';
    const wide = textWidth(text, size, inherited('font-weight') === '600');
    const anchor = inherited('text-anchor');
    const [x, y] = placeOf(node);
    const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
    return text.trim() ? [{ text, box: { x: left, y: y - size * 0.5, width: wide, height: size } }] : [];
  });
}

function placeOf(node: Element): [number, number] {
  let [x, y] = [Number(node.getAttribute('x')), Number(node.getAttribute('y'))];
  for (let at = node.parentElement; at; at = at.parentElement) {
    const move = /translate\(([-\d.]+),([-\d.]+)\)/.exec(at.getAttribute('transform') ?? '');
    if (move) [x, y] = [x + Number(move[1]), y + Number(move[2])];
  }
  return [x, y];
}

describe.each(WIDTHS)('at %i pixels, the words of every example', (width) => {
  it.each(examples)('stand apart and inside: %s', (_, figure) => {
    expect(faults(figure, width)).toEqual([]);
  });
});

describe('protest lines of all 63 countries', async () => {
  const chosen = { events: ['protest'] as const };
  const all = await historiesOf(chosen);
  const options = { breaks: await rowsOf('breaks') };

  it.each([340, 760])('have no word on another or outside, at %i pixels', { timeout: 60_000 }, (width) => {
    const found = all.flatMap((history) => {
      const figure = lineOverMonths([seriesFrom(history, history.country)], options);
      return faults(figure, width).map((fault) => `${history.country}: ${fault}`);
    });
    expect(found).toEqual([]);
  });
});

describe('forecast fans of raid reporting in all countries', async () => {
  const chosen = { events: ['raid'] as const };
  const all = await historiesOf(chosen);
  const ahead = await rowsOf('forecasts', { where: { event: chosen.events } });
  const options = { breaks: await rowsOf('breaks') };

  it.each([340, 760])('have no word on another or outside, at %i pixels', { timeout: 60_000 }, (width) => {
    const found = all.flatMap((history) => {
      const months = ahead.filter(({ country }) => country === history.country);
      if (!months[0]) return [];
      const { origin, madeOn, expiresOn } = months[0];
      const series = seriesFrom(history, history.country);
      const shown = { ...series, points: series.points.slice(-30) };
      const baseline = history.months.find(({ month }) => month === origin)?.baseline ?? null;
      const figure = forecastFan(shown, { origin, madeOn, expiresOn, baseline, months }, options);
      return faults(figure, width).map((fault) => `${history.country}: ${fault}`);
    });
    expect(found).toEqual([]);
  });
});
