import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { examples as lines } from '../../../src/charts/line/example.ts';
import { examples as strips } from '../../../src/charts/heat-strip/example.ts';
import { figureToCsv, figureToSvg } from '../../../src/charts/export/export.ts';
import { resolveTokens } from '../../../src/charts/export/tokens.ts';

const tokens = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
const { document, DOMParser } = new JSDOM('').window;
const parse = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml');
const figure = lines['three countries, one with a partial last month']!;
const strip = strips['twenty events in the last 24 months']!;
const about = ['Snapshot 0123456789ab', 'MIT licence'];
const plain = (text: string) => text.replace(/\s+/g, ' ');

describe('figureToSvg', () => {
  it('writes title, unit, legend, source, snapshot and licence into the file', () => {
    const text = plain(
      [...parse(figureToSvg(strip, { document, tokens, about })).querySelectorAll('text')]
        .map((node) => node.textContent)
        .join(' '),
    );
    for (const words of [strip.title, strip.subtitle, ...strip.source, ...about])
      expect(text).toContain(plain(words));
    expect(text).toContain('surge, visible at the time');
  });

  it('is a well-formed document of its own, without custom properties', () => {
    const svg = figureToSvg(figure, { document, tokens });
    const parsed = parse(svg);
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.documentElement.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(svg).not.toMatch(/var\(--|currentColor|&nbsp;|href=/);
    expect(parsed.documentElement.getAttribute('aria-label')).toBe(figure.label);
  });

  it('follows the theme', () => {
    expect(figureToSvg(figure, { document, tokens })).toContain('fill="#fcfcfb"');
    expect(figureToSvg(figure, { document, tokens, theme: 'dark' })).toContain('fill="#14181b"');
  });

  it('embeds the fonts it is given', () => {
    const fonts = [{ family: 'Source Sans 3', weight: '350 700', woff2: 'AAAA' }];
    expect(figureToSvg(figure, { document, tokens, fonts })).toContain('data:font/woff2;base64,AAAA');
  });

  it('escapes hostile text', () => {
    const svg = figureToSvg({ ...figure, title: '<script>alert(1)</script> & "x"' }, { document, tokens });
    expect(parse(svg).querySelector('parsererror, script')).toBeNull();
  });
});

describe('figureToCsv', () => {
  it('holds exactly the rows of the figure under their names', () => {
    const [header, ...rows] = figureToCsv(figure)
      .split('\r\n')
      .filter((line) => line && !line.startsWith('#'));
    expect(header).toBe('iso3,country,month,share,count,articles,caution');
    expect(rows).toHaveLength(figure.rows.length);
    expect(rows).toContain(`KEN,Kenya,2024-06,${(10_000 * 204) / 2268},204,2268,`);
  });

  it('explains them in lines above', () => {
    const notes = figureToCsv(figure, { about })
      .split('\r\n')
      .filter((line) => line.startsWith('#'));
    expect(notes.map((line) => plain(line.slice(2)))).toEqual(
      [figure.title, figure.subtitle, ...figure.source, ...about].map(plain),
    );
  });
});

describe('resolveTokens', () => {
  it('resolves a property that refers to another, and leaves unknown ones', () => {
    const css = ':root { --a: light-dark(#111, #eee); --b: var(--a); /* --c: red; */ }';
    expect(resolveTokens(css, 'dark')('fill: var(--b); stroke: var(--c)')).toBe(
      'fill: #eee; stroke: var(--c)',
    );
  });
});
