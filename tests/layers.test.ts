import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { circles, importsOf, sourceFiles } from './imports.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const eslint = new ESLint({ cwd: root });

const RULES = ['house/floors', 'house/words', 'no-restricted-globals', 'no-restricted-properties'];

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? [])
    .filter(({ ruleId, fatal }) => fatal || RULES.includes(ruleId ?? ''))
    .map(({ message }) => message);
}

const script = (code: string) => `<script lang="ts">\n${code}\n</script>\n`;
const frontmatter = (code: string) => `---\n${code}\n---\n<p />\n`;
const ruled = expect.stringContaining('see ARCHITECTURE.md');

describe('imports point downwards', () => {
  const up: [file: string, code: string][] = [
    ['src/charts/made-up/made-up.ts', "export * from '../../data/tables/observations.ts';"],
    ['src/charts/made-up/made-up.ts', "export const load = () => import('../../data/tables/table.ts');"],
    ['src/charts/made-up/made-up.ts', "export type Rows = import('../../data/tables/table.ts').Table;"],
    ['src/charts/made-up/made-up.ts', "export const all = import.meta.glob('../../data/*.ts');"],
    ['src/charts/made-up/made-up.ts', "export const all = import.meta.glob(['./*.ts', '../../data/*.ts']);"],
    ['src/findings/made-up.ts', "export { forecastFan } from '../charts/fan/fan.ts';"],
    ['src/series/made-up.ts', "export { capital } from '../findings/words.ts';"],
    ['src/analysis/made-up.ts', "export type { Figure } from '../series/figure.ts';"],
    ['src/analysis/history/made-up.ts', "export { surge } from '../methods/surge/surge.ts';"],
    ['src/analysis/statistics/made-up.ts', "export { histories } from '../history/history.ts';"],
    ['src/data/made-up.ts', "export { formatView } from '../state/view.ts';"],
    ['src/state/view.svelte.ts', "export { catalog } from '../data/snapshot/catalog.ts';"],
    ['src/i18n/made-up.ts', "export { eventTone } from '../series/measure.ts';"],
    ['src/schema.ts', "export { wordsOf } from './i18n/words.ts';"],
    [
      'src/components/figure/MadeUp.svelte',
      script("import { figureOf } from '../../features/explore/figure-of.ts';"),
    ],
    [
      'src/components/page/MadeUp.astro',
      frontmatter("import Home from '../../pages/index.astro';\nvoid Home;"),
    ],
    ['src/components/page/MadeUp.astro', `<p />\n${script("import '../../pages/made-up.ts';")}`],
    ['src/features/sql/MadeUp.svelte', script("import '../../../pipeline/engine/manifest.ts';")],
    ['pipeline/made-up.ts', "export { catalog } from '../src/data/snapshot/catalog.ts';"],
  ];
  it.each(up)('an arrow up from %s is refused: %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual([ruled]);
  });

  const sideways: [file: string, code: string][] = [
    ['src/features/country/made-up.ts', "export { boardFinding } from '../outlook/board-words.ts';"],
    ['src/charts/made-up/made-up.ts', "export { forecastFan } from '../fan/fan.ts';"],
    ['src/charts/drawing/made-up.ts', "export { forecastFan } from '../fan/fan.ts';"],
    ['src/analysis/methods/skill/made-up.ts', "export { forecaster } from '../forecast/forecast.ts';"],
  ];
  it.each(sideways)('an arrow sideways from %s is refused: %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual([ruled]);
  });

  const down: [file: string, code: string][] = [
    [
      'src/charts/made-up/made-up.ts',
      [
        "export { pooledShare } from '../../analysis/history/pooled.ts';",
        "export { wordsOf } from '../../i18n/words.ts';",
        "export { finish } from '../drawing/root.ts';",
        "export { madeUpFinding } from './finding.ts';",
      ].join('\n'),
    ],
    [
      'src/features/country/MadeUp.svelte',
      script("import { catalog } from '../../data/snapshot/catalog.ts';\nvoid catalog;"),
    ],
    ['src/findings/made-up.ts', "export { rowsOf } from '../data/tables/rows.ts';"],
    [
      'src/analysis/methods/skill/made-up.ts',
      "export type { Forecaster } from '../../forecasting/forecaster.ts';",
    ],
    ['src/pages/made-up.astro', frontmatter("import Page from '../components/page/Page.astro';\nvoid Page;")],
    ['pipeline/datasets/made-up.ts', "export { EVENTS } from '../../src/schema.ts';"],
    ['tests/charts/made-up.test.ts', "export { catalog } from '../../src/data/snapshot/catalog.ts';"],
  ];
  it.each(down)('an arrow down from %s is fine: %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual([]);
  });
});

describe('circles', () => {
  it('are found through scripts, frontmatter and types', () => {
    const files = new Map([
      ['src/a.ts', "import type { B } from './b.ts';"],
      ['src/b.ts', "export type { C } from './C.svelte';"],
      ['src/C.svelte', script("import D from './D.astro';\nvoid D;")],
      ['src/D.astro', frontmatter("const a = await import('./a.ts');\nvoid a;")],
      ['src/e.ts', "import './a.ts';\nconst text = \"import './e.ts'\";"],
    ]);
    expect(circles(files)).toEqual([['src/C.svelte', 'src/D.astro', 'src/a.ts', 'src/b.ts']]);
    expect(importsOf('src/e.ts', files.get('src/e.ts')!)).toEqual(['src/a.ts']);
  });

  it('are nowhere in src and pipeline', () => {
    expect(circles(sourceFiles(root, ['src', 'pipeline', 'integrations']))).toEqual([]);
  });
});

describe('the main file', () => {
  const files = [...sourceFiles(root, ['src/charts', 'src/analysis/methods']).keys()];
  it.each([
    ['src/charts', ['drawing', 'export', 'examples']],
    ['src/analysis/methods', []],
  ])('of each folder in %s bears its name', (folder, shared: string[]) => {
    const names = new Set(
      files.filter((file) => file.startsWith(`${folder}/`)).map((file) => file.slice(folder.length + 1)),
    );
    const folders = new Set([...names].map((name) => name.split('/')[0]!));
    expect([...folders].filter((name) => !shared.includes(name) && !names.has(`${name}/${name}.ts`))).toEqual(
      [],
    );
  });
});

describe('the network', () => {
  it.each(["fetch('x.txt')", "globalThis.fetch('x.txt')", 'new XMLHttpRequest()'])(
    'is asked by src/data only: %s',
    async (code) => {
      const load = `export const load = () => ${code};`;
      expect(await complaints('src/features/made-up.ts', load)).toEqual([ruled]);
      expect(await complaints('src/state/made-up.ts', load)).toEqual([ruled]);
      expect(await complaints('src/data/made-up.ts', load)).toEqual([]);
    },
  );
});

describe('the address and the device', () => {
  it.each(['location.search', 'window.location.href', "localStorage.getItem('x')", 'document.cookie'])(
    'are touched by src/state only: %s',
    async (code) => {
      const read = `export const read = () => ${code};`;
      expect(await complaints('src/features/made-up.ts', read)).toEqual([ruled]);
      expect(await complaints('src/data/made-up.ts', read)).toEqual([ruled]);
      expect(await complaints('src/state/made-up.ts', read)).toEqual([]);
    },
  );

  it('leave a local name alone', async () => {
    const code = 'export const last = (history: number[]) => history.at(-1);';
    expect(await complaints('src/analysis/made-up.ts', code)).toEqual([]);
  });
});

describe('sentences', () => {
  const expected: [file: string, code: string][] = [
    ['src/features/made-up.ts', "export const text = 'Which months stand out';"],
    ['src/features/made-up.ts', 'export const text = `months are missing`;'],
    ['src/features/made-up.ts', "export const fail = () => new SnapshotError('The file is not there');"],
    ['src/features/MadeUp.svelte', '<p>Articles</p>\n'],
    ['src/features/MadeUp.svelte', '<input placeholder="Find a country" />\n'],
    ['src/features/MadeUp.astro', '---\n---\n\n<p>Articles</p>\n'],
    ['src/features/MadeUp.astro', '---\n---\n\n<nav aria-label="On this page"></nav>\n'],
  ];
  it.each(expected)('do not belong in %s: %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual([ruled]);
  });

  const unreported: [file: string, code: string][] = [
    ['src/i18n/made-up.ts', "export const text = 'Which months stand out';"],
    ['src/features/made-up.ts', "export const key = t('explore.title');"],
    ['src/features/made-up.ts', "export const fail = () => new Error('a rule requires 12 months');"],
    ['src/features/made-up.ts', "export const sql = 'select month, share from shares';"],
    ['src/features/made-up.ts', "export type Verdict = 'use' | 'use with care';"],
    ['src/features/MadeUp.svelte', '<p class="wide plain">{1} <code>select all</code></p>\n'],
    ['src/features/made-up.ts', ['export const column = `', '{start} as year`;'].join('$')],
    ['src/features/made-up.ts', "export const column = 'z is not null';"],
    ['src/features/MadeUp.svelte', '<p>SHA-256 <small>datapackage.json</small></p>\n'],
    ['src/features/MadeUp.astro', '---\n---\n\n<p class="wide plain"><code>npm run data</code></p>\n'],
  ];
  it.each(unreported)('are not seen in %s: %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual([]);
  });

  it('may stand in the examples of charts, which are made-up data', async () => {
    const code = "export const text = 'Which months stand out';";
    expect(await complaints('src/charts/line/example.ts', code)).toEqual([]);
    expect(await complaints('src/charts/line/line.ts', code)).toHaveLength(1);
  });
});
