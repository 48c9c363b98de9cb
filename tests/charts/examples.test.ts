import { readdirSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Examples } from '../../src/charts/examples/examples.ts';
import { readableSvg } from './readable-svg.ts';

const files = import.meta.glob<{ examples: Examples }>('../../src/charts/*/example.ts', { eager: true });
const { document } = new JSDOM('').window;
const SNAPSHOTS = '__snapshots__';
const expected: string[] = [];

for (const [path, { examples }] of Object.entries(files)) {
  const chart = path.replace(/^.*\/(.+)\/example\.ts$/, '$1');
  describe(`the examples of ${chart}`, () => {
    for (const [name, figure] of Object.entries(examples)) {
      const file = `${chart}/${name.replace(/\W+/g, '-')}`;
      const wide = figure.draw({ width: 760, document });
      const narrow = figure.draw({ width: 340, document });

      snapshot(`says in words what it shows: ${name}`, `${file}.txt`, () => {
        const { title, subtitle, label } = figure;
        return `${title}\n${subtitle}\n${label}\n`;
      });
      snapshot(`is drawn: ${name}`, `${file}.svg`, () => readableSvg(wide));
      if (layout(narrow) !== layout(wide))
        snapshot(`has a layout of its own on a phone: ${name}`, `${file}.narrow.svg`, () =>
          readableSvg(narrow),
        );
    }
  });
}

it('has no snapshot without an example', () => {
  const found = readdirSync(new URL(SNAPSHOTS, import.meta.url), { recursive: true, encoding: 'utf8' });
  expect(found.filter((name) => name.includes('.')).toSorted()).toEqual(expected.toSorted());
});

function snapshot(title: string, file: string, text: () => string): void {
  expected.push(file);
  it(title, () => expect(text()).toMatchFileSnapshot(`${SNAPSHOTS}/${file}`));
}

function layout(svg: Element): string {
  return [...svg.querySelectorAll('*')].map((element) => element.tagName).join(' ');
}
