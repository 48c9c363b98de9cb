import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Examples } from '../../src/charts/examples/examples.ts';

const files = import.meta.glob<{ examples: Examples }>('../../src/charts/*/example.ts', { eager: true });
const { document } = new JSDOM('').window;

for (const [path, { examples }] of Object.entries(files)) {
  const chart = path.replace(/^.*\/(.+)\/example\.ts$/, '$1');
  describe(`the examples of ${chart}`, () => {
    for (const [name, figure] of Object.entries(examples)) {
      const slug = name.replace(/\W+/g, '-');

      it(`says in words what it shows: ${name}`, async () => {
        const { title, subtitle, label } = figure;
        await expect(`${title}\n${subtitle}\n${label}\n`).toMatchFileSnapshot(
          `__snapshots__/${chart}/${slug}.txt`,
        );
      });

      it.each([760, 340])(`draws at %i pixels: ${name}`, async (width) => {
        const svg = figure.draw({ width, document }).outerHTML;
        await expect(`${svg}\n`).toMatchFileSnapshot(`__snapshots__/${chart}/${slug}-${width}.svg`);
      });
    }
  });
}
