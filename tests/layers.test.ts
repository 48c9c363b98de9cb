import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint({ cwd: fileURLToPath(new URL('..', import.meta.url)) });

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId === 'house/layer' || ruleId === 'no-restricted-globals')
    .map(({ message }) => message);
}

const script = (code: string) => `<script lang="ts">\n${code}\n</script>\n`;
const frontmatter = (code: string) => `---\n${code}\n---\n<p>Page</p>\n`;

describe('imports point down', () => {
  const up: [file: string, code: string][] = [
    ['src/charts/made-up.ts', "export * from '../data/observations.ts';"],
    ['src/charts/made-up.ts', "export const load = () => import('../data/observations.ts');"],
    ['src/charts/made-up.ts', "export type Rows = import('../data/table.ts').Table;"],
    ['src/analysis/made-up.ts', "export { Figure } from '../charts/figure.ts';"],
    ['src/data/made-up.ts', "export { formatView } from '../state/view.ts';"],
    ['src/state/view.svelte.ts', "export { catalog } from '../data/catalog.ts';"],
    ['src/schema.ts', "export { t } from './i18n/translate.ts';"],
    ['src/components/MadeUp.svelte', script("import Home from '../pages/index.astro';\nvoid Home;")],
    ['src/components/MadeUp.astro', frontmatter("import Home from '../pages/index.astro';\nvoid Home;")],
    ['src/components/MadeUp.astro', `<p>Page</p>\n${script("import '../pages/made-up.ts';")}`],
    ['src/components/sql/MadeUp.svelte', script("import '../../../pipeline/manifest.ts';")],
    ['src/charts/made-up.ts', "export const all = import.meta.glob('../data/*.ts');"],
    ['pipeline/made-up.ts', "export { catalog } from '../src/data/snapshot/catalog.ts';"],
  ];
  it.each(up)('an arrow up from %s is refused: %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual([expect.stringContaining('see ARCHITECTURE.md')]);
  });

  const down: [file: string, code: string][] = [
    [
      'src/charts/made-up.ts',
      "export { surge } from '../analysis/surge.ts';\nexport { t } from '../i18n/translate.ts';",
    ],
    ['src/components/MadeUp.svelte', script("import { catalog } from '../data/catalog.ts';\nvoid catalog;")],
    ['src/pages/made-up.astro', frontmatter("import Page from '../components/Page.astro';\nvoid Page;")],
    ['pipeline/datasets/made-up.ts', "export { EVENTS } from '../../src/schema.ts';"],
    ['tests/charts/made-up.test.ts', "export { catalog } from '../../src/data/catalog.ts';"],
  ];
  it.each(down)('an arrow down from %s is fine: %s', async (file, code) => {
    expect(await complaints(file, code)).toEqual([]);
  });
});

describe('the network', () => {
  it('is asked by src/data only', async () => {
    const code = "export const text = () => fetch('x.txt');";
    expect(await complaints('src/components/made-up.ts', code)).toHaveLength(1);
    expect(await complaints('src/data/made-up.ts', code)).toEqual([]);
  });
});
