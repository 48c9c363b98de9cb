// Generates public/fonts from the fontsource packages: two subsets, opened by every page.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const { resolve } = createRequire(import.meta.url);

// Latin-1, Turkish, South Slavic and Romanian letters, punctuation, and the few signs the charts use.
const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
const letters =
  range(0x20, 0x7e) + range(0xa0, 0xff) + 'ĀāĆćČčĎďĐđĒēĘęĞğĪīİıŁłŃńŇňŌōŐőŒœŘřŚśŞşŠšȘșŢţȚțŪūŮůŰűŹźŻżŽž';
const signs = '–—‘’‚“”„…‹›•′″−×÷≤≥≈←→↑↓↗↘▲▼△▽●○◦✓₂²³½€';

const fonts = [
  {
    name: 'newsreader-display',
    files: ['latin', 'latin-ext'].map(
      (set) => `@fontsource-variable/newsreader/files/newsreader-${set}-standard-normal.woff2`,
    ),
    variationAxes: { opsz: 40, wght: 500 },
  },
  {
    name: 'source-sans-3',
    files: ['latin', 'latin-ext'].map(
      (set) => `@fontsource-variable/source-sans-3/files/source-sans-3-${set}-wght-normal.woff2`,
    ),
    variationAxes: { wght: { min: 350, max: 700 } },
  },
];

await mkdir('public/fonts', { recursive: true });
for (const { name, files, variationAxes } of fonts) {
  for (const [i, file] of files.entries()) {
    const source = await readFile(resolve(file));
    const font = await subsetFont(source, letters + signs, { targetFormat: 'woff2', variationAxes });
    const out = `public/fonts/${name}${i === 0 ? '' : '-extended'}.woff2`;
    await writeFile(out, font);
    console.log(`${out} ${(font.length / 1000).toFixed(1)} KB`);
  }
}
