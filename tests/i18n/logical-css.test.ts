import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** They lie on a drawing, where time runs to the right in every language. */
const ON_DRAWINGS = ['components/figure/Readout.svelte', 'features/what-if/Handles.svelte'];

const PHYSICAL = new RegExp(
  [
    '(?<![\\w-])(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\\b[^;{}]*:',
    '(?<![\\w.-])border-(?:top|bottom)-(?:left|right)-radius\\s*:',
    '(?<=[{;]\\s*)(?:left|right)\\s*:',
    '(?<![\\w-])(?:text-align|float|clear)\\s*:\\s*(?:left|right)\\b',
    'style:(?:left|right|margin-left|margin-right)\\b',
  ].join('|'),
  'g',
);

/** Stylesheets, style elements and style attributes of a file. */
function styles(path: string, text: string): string {
  if (path.endsWith('.css')) return text;
  const blocks = [...text.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css]) => css!);
  const attributes = [...text.matchAll(/style:[\w-]+|style="[^"]*"/g)].map(([attribute]) => attribute);
  return [...blocks, ...attributes].join('\n');
}

const physical = (path: string, text: string) =>
  [...styles(path, text).matchAll(PHYSICAL)].map(([found]) => `${path}: ${found.trim()}`);

test('a physical side is found wherever it stands, and a logical one is none', () => {
  expect(
    physical('a.css', '.a { margin-left: 1px; text-align: right } .b { left: 0; float: left }'),
  ).toHaveLength(4);
  expect(
    physical('a.svelte', '<i style:left="1px"></i><style>.a { border-top-left-radius: 1px }</style>'),
  ).toHaveLength(2);
  expect(
    physical(
      'a.css',
      '.left { margin-inline-start: 0; text-align: start; inset-inline: 0 auto } .right { top: 0 }',
    ),
  ).toEqual([]);
});

test('styles name the start and end of a line, so that pages can run from right to left', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.(css|svelte|astro)$/.test(path) && !ON_DRAWINGS.includes(path),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap((path) => physical(path, readFileSync(`${src}/${path}`, 'utf8')))).toEqual([]);
});
