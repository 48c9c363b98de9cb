import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_FLAGS, findBrowser } from '../scripts/browser.mjs';
import { serve } from '../scripts/serve.mjs';
import { faultsInEveryLight } from './browser/access.ts';
import { cardWords } from './card-words.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Each addition below consists of new files only; no existing file changes except for the words. */
const DATASET = {
  'pipeline/datasets/made-up.ts': `
import type { Dataset } from '../engine/dataset.ts';
import { country } from '../vocabulary/fields.ts';
import { WITH_CREDIT } from '../vocabulary/licences.ts';

export default {
  sources: [
    {
      name: 'made-up',
      title: 'A made-up list',
      producer: 'Nobody',
      path: 'https://example.org/',
      citation: 'Nobody, A made-up list, 2026.',
      version: '2026',
      takenFrom: 'this test',
      licence: WITH_CREDIT,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: { made_up: { path: 'made-up/list.csv', columns: { iso3: 'text', answer: 'integer' } } },
  tables: [
    {
      name: 'made_up',
      title: 'Made-up answers',
      description: 'One made-up answer per country. Nothing else.',
      sources: ['made-up'],
      fields: [
        country,
        { name: 'answer', type: 'integer', title: 'Answer', description: 'The made-up answer.' },
      ],
      primaryKey: ['country'],
      sql: 'SELECT iso3 AS country, answer FROM raw.made_up ORDER BY iso3',
    },
  ],
} satisfies Dataset;
`,
  'sources/made-up/list.csv': 'iso3,answer\nKEN,42\nAGO,7\nTLS,1\n',
};

const CHART = {
  'src/charts/made-up/made-up.ts': `
import type { Figure } from '../../series/figure.ts';

export function madeUp(length: number): Figure {
  return {
    title: 'A line of ' + length,
    subtitle: 'Pixels',
    label: 'A line',
    source: [],
    columns: [],
    rows: [],
    draw({ width, document }) {
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      svg.setAttribute('viewBox', '0 0 ' + width + ' ' + length);
      return svg;
    },
  };
}
`,
  'src/charts/made-up/choice.ts': `
import type { ChartChoice } from '../../series/chart-choice.ts';

export const choice: ChartChoice = {
  id: 'made-up',
  order: 15,
  title: 'A stroke',
  offer: 'Show a stroke',
  takes: (chosen) => ({ ...chosen, left: null }),
  async load() {
    const { madeUp } = await import('./made-up.ts');
    return ({ series }) => madeUp(series.length);
  },
};
`,
  'src/charts/made-up/example.ts': `
import type { Examples } from '../examples/examples.ts';
import { madeUp } from './made-up.ts';

export const examples: Examples = { 'a short line': madeUp(12) };
`,
};

const METHOD = {
  'src/analysis/methods/made-up/method.ts': `
import type { Method } from '../../method.ts';

export const method: Method = { id: 'made-up', version: '0.1.0' };
`,
  'src/content/en/methods/made-up.md': cardWords('trend').replace(/^title: .*$/m, 'title: Guessing'),
};

const PAGE = {
  'src/pages/lab/made-up.astro': `---
import Page from '../../components/page/Page.astro';
import { type PageInfo, navText } from '../../components/page/pages.ts';

export const page = {
  title: 'nav.madeUp',
  keywords: 'nav.madeUp.words',
  summary: 'nav.madeUp.summary',
  menus: { header: 55, lab: 45 },
  methods: ['made-up'],
} satisfies PageInfo;
---

<Page title={navText(page.title)} description="A made-up page.">
  <h1>{navText(page.title)}</h1>
</Page>
`,
};

const LESSON = {
  'src/content/en/lessons/rates.md': `---
title: Reading a rate
summary: What a share of the news tells, and what it does not.
keywords: [percentage]
order: 1
---

Ten of a hundred articles.
`,
};

const ORGANISATION = {
  'src/content/en/organisations/au.md': `---
summary: Fifty-five states of Africa.
keywords: [Addis Ababa]
---

It has a court of its own.
`,
};

const LEGAL = {
  'src/content/en/legal/expression.md': `---
title: Speaking
order: 1
facts: [sdg-16-10-2]
---

What the law promises to those who ask for information.
`,
};

const LANGUAGE = {
  'src/i18n/de/nav.json': '{ "nav.countries": "Länder" }',
  'src/content/de/lessons/rates.md': `---
title: Einen Anteil lesen
summary: Was ein Anteil an den Nachrichten sagt, und was nicht.
keywords: [Prozent]
order: 1
---

Zehn von hundert Artikeln.
`,
};
const LINE = "  de: { tag: 'de', months: 'de', direction: 'ltr', name: 'Deutsch' },\n";

const NAMES = ['ken', 'tls', 'protest', 'surges', 'made_up', 'made-up', 'rates', 'au'];
const project = resolve(import.meta.dirname, '..');
const copy = temporaryFolder();
const node = join(copy, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

const built = (file: string) => readFileSync(join(copy, 'dist', file), 'utf8');
const holds = (file: string, what: string | RegExp) =>
  typeof what === 'string' ? built(file).includes(what) : what.test(built(file));
const run = (...args: string[]) =>
  execFileSync(node, args, {
    cwd: copy,
    env: {
      ...process.env,
      ONLY: NAMES.join(','),
      LOCALE: 'de',
      OUT_DIR: 'dist',
      BASE_PATH: '/',
      NODE_ENV: 'production',
      NODE_DISABLE_COMPILE_CACHE: '1',
    },
    stdio: 'pipe',
  });

beforeAll(() => {
  copyProject();
  for (const [file, text] of Object.entries({
    ...DATASET,
    ...CHART,
    ...METHOD,
    ...PAGE,
    ...LESSON,
    ...ORGANISATION,
    ...LEGAL,
    ...LANGUAGE,
  })) {
    expect(existsSync(join(copy, file)), file).toBe(false);
    write(file, text);
  }
  addWords();
  addLanguage();
  addTable();
  run('node_modules/astro/bin/astro.mjs', 'build');
});

describe('additions appear in the built site', () => {
  const search = () => JSON.parse(built('search.json')) as { name: string; path: string }[];
  const header = () => /<header[\s\S]*?<\/header>/.exec(built('index.html'))![0];

  test('a dataset: one file', () => {
    expect(holds('data/index.html', 'Made-up answers')).toBe(true);
    expect(holds('data/made_up/index.html', 'The made-up answer.')).toBe(true);
    expect(holds('data/tables/made_up.csv', 'KEN,42')).toBe(true);
    expect(search()).toContainEqual(expect.objectContaining({ path: '/data/made_up/' }));
  });

  test('a chart: one folder', () => {
    expect(holds('gallery/index.html', 'A line of 12')).toBe(true);
    expect(holds('gallery/index.html', /<h2[^>]*>made-up<\/h2>/)).toBe(true);
    expect(holds('explore/index.html', /href="\?chart=made-up"[^>]*>A stroke/)).toBe(true);
  });

  test('a method: one folder and one card', () => {
    expect(holds('methods/index.html', 'Guessing')).toBe(true);
    expect(holds('methods/made-up/index.html', 'src/analysis/methods/made-up/')).toBe(true);
    expect(search()).toContainEqual(expect.objectContaining({ name: 'Method: Guessing' }));
  });

  test('a page: one route', () => {
    expect(header()).toMatch(/Lab\s*<\/a>[\s\S]*Drawing lots[\s\S]*SQL\s*<\/a>/);
    expect(holds('lab/index.html', 'To draw lots.')).toBe(true);
    expect(holds('methods/made-up/index.html', /href="\/lab\/made-up\/"[^>]*>Drawing lots/)).toBe(true);
    expect(search()).toContainEqual({
      name: 'Drawing lots',
      kind: 'page',
      path: '/lab/made-up/',
      keywords: ['chance', 'dice'],
    });
  });

  test('a lesson: one file, and with the first one the pages and the entry in the menu', () => {
    expect(header()).toMatch(/href="\/learn\/"/);
    expect(holds('learn/index.html', 'Einen Anteil lesen')).toBe(true);
    expect(search()).toContainEqual(
      expect.objectContaining({ path: '/learn/rates/', keywords: ['Prozent'] }),
    );
  });

  test('an organisation: one file', () => {
    expect(holds('organisations/index.html', 'African Union')).toBe(true);
    expect(holds('organisations/au/index.html', 'It has a court of its own.')).toBe(true);
    expect(holds('organisations/au/index.html', /href="\/countries\/ken\/"[^>]*>Kenya/)).toBe(true);
    expect(search()).toContainEqual(expect.objectContaining({ name: 'African Union' }));
  });

  test('a legal block: one file', () => {
    expect(holds('countries/ken/index.html', 'What the law promises to those who ask for information.')).toBe(
      true,
    );
    expect(holds('countries/ken/index.html', 'Guarantee of public access to information')).toBe(true);
  });

  test('a language: two folders and one line', () => {
    expect(holds('index.html', '<html lang="de"')).toBe(true);
    expect(header()).toContain('Länder');
    expect(holds('countries/ken/index.html', /hreflang="de" href="[^"]*\/de\/countries\/ken\/"/)).toBe(true);
    expect(holds('learn/rates/index.html', 'Zehn von hundert Artikeln.')).toBe(true);
    expect(holds('countries/ken/index.html', /lang="en"[^>]*>[\s\S]{0,200}Speaking/)).toBe(true);
  });

  test('the sitemap lists every new page', () => {
    const sitemap = built('sitemap-0.xml');
    for (const path of [
      'data/made_up',
      'lab/made-up',
      'learn',
      'learn/rates',
      'methods/made-up',
      'organisations',
      'organisations/au',
    ]) {
      expect(sitemap).toContain(`/${path}/</loc>`);
    }
  });
});

describe('additions are accessible', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    const executablePath = findBrowser();
    browser = await chromium.launch({
      args: BROWSER_FLAGS,
      ...(executablePath === null ? {} : { executablePath }),
    });
    site = await serve(join(copy, 'dist'), { port: 0 });
  });

  afterAll(async () => {
    await browser?.close();
    site?.server.close();
  });

  test.each(['learn/', 'learn/rates/', 'organisations/', 'organisations/au/', 'methods/made-up/'])(
    '/%s, by day and by night, on a desk and on a phone',
    async (path) => {
      const page = await (await browser.newContext()).newPage();
      await page.goto(site.address + path);
      expect(await faultsInEveryLight(page)).toEqual([]);
      await page.context().close();
    },
  );
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), text.trimStart());
}

function copyProject(): void {
  for (const name of [
    'src',
    'public',
    'pipeline',
    'integrations',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
  ]) {
    cpSync(join(project, name), join(copy, name), { recursive: true });
  }
  cpSync(join(project, 'tests/pipeline/fixtures/sources'), join(copy, 'sources'), { recursive: true });
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(join(project, 'node_modules'))) {
    if (/^\.(vite|astro)/.test(name)) continue;
    symlinkSync(join(project, 'node_modules', name), join(copy, 'node_modules', name));
  }
}

function addWords(): void {
  const file = join(copy, 'src/i18n/en/nav.json');
  const words = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const own = {
    'nav.madeUp': 'Drawing lots',
    'nav.madeUp.words': 'chance, dice',
    'nav.madeUp.summary': 'To draw lots.',
  };
  writeFileSync(file, JSON.stringify({ ...words, ...own }));
}

function addLanguage(): void {
  const file = join(copy, 'src/i18n/languages.ts');
  const text = readFileSync(file, 'utf8');
  const first = /(LANGUAGES = \{\n)/;
  expect(text).toMatch(first);
  writeFileSync(file, text.replace(first, `$1${LINE}`));
}

function addTable(): void {
  write(
    'add.ts',
    `
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from './pipeline/build.ts';
import { findDatasets } from './pipeline/engine/find-datasets.ts';

const wanted = ['countries', 'mlp-civic', 'made-up'];
const datasets = (await findDatasets()).filter(({ name }) => wanted.includes(name));
const made = await build({ sources: 'sources', output: 'made/data', datasets, sharedTables: [], results: [] });
const manifest = JSON.parse(readFileSync('public/data/datapackage.json', 'utf8'));
manifest.resources.push(made.resources.find(({ name }) => name === 'made_up'));
manifest.sources.push(made.sources.find(({ name }) => name === 'made-up'));
copyFileSync('made/data/made_up.parquet', 'public/data/made_up.parquet');
writeFileSync('public/data/datapackage.json', JSON.stringify(manifest));
`,
  );
  mkdirSync(join(copy, 'made'));
  run('add.ts');
}
