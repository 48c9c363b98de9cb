import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.mjs';
import { command, node } from '../../scripts/project.mjs';
import { serve } from '../../scripts/serve.mjs';
import { temporaryFolder } from '../temporary-folder.ts';
import { englishLeft } from './english-left.ts';

/** Kinds of page with sentences still outside i18n/ and content/. Do not add to this list. */
const UNFINISHED: readonly string[] = JSON.parse(
  readFileSync(new URL('unfinished.json', import.meta.url), 'utf8'),
);

/** Pages whose tables overflow a phone with words a third longer. Do not add to this list. */
const WIDE = ['lab/clusters', 'outlook'];

const ONLY = 'ken,phl,protest,surges,skill,forecast';
const PORT = Number(process.env['TEST_PORT'] ?? 4600) + 8;

const root = fileURLToPath(new URL('../..', import.meta.url));
const kindOf = (file: string) =>
  file
    .replace(/(^|\/)index\.html$|\.html$/, '')
    .split('/')
    .map((part) => (ONLY.split(',').includes(part) ? '…' : part))
    .join('/') || 'home';

let out = '';
let files: string[] = [];
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  out = temporaryFolder();

  execFileSync(node, [command('astro'), 'build'], {
    cwd: root,
    env: {
      ...process.env,
      LOCALE: 'en-XB',
      ONLY,
      OUT_DIR: out,
      BASE_PATH: '/',
      NODE_ENV: 'production',
      NODE_DISABLE_COMPILE_CACHE: '1',
    },
    stdio: 'pipe',
  });
  files = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort();
  const executablePath = findBrowser();
  browser = await chromium.launch({
    args: BROWSER_FLAGS,
    ...(executablePath === null ? {} : { executablePath }),
  });
  site = await serve(out, { port: PORT });
}, 300_000);

afterAll(async () => {
  await browser?.close();
  site?.server.close();
});

describe('the site in the pseudo-locale', () => {
  test('has pages of every kind, from right to left', () => {
    const kinds = new Set(files.map(kindOf));
    for (const kind of [
      'home',
      'about',
      '404',
      'countries/…',
      'events/…',
      'embed/events/…',
      'methods/…',
      'data/…',
    ]) {
      expect(kinds).toContain(kind);
    }
    for (const file of files) {
      expect(readFileSync(join(out, file), 'utf8'), file).toContain('lang="en-XB" dir="rtl"');
    }
  });

  test('has no English left but the data’s own', () => {
    const left = new Map(files.map((file) => [file, englishLeft(readFileSync(join(out, file), 'utf8'))]));
    const unclean = [...left].filter(([, texts]) => texts.length > 0);
    const strange = unclean.filter(([file]) => !UNFINISHED.includes(kindOf(file)));
    expect(strange.map(([file, texts]) => `${file}: ${texts.slice(0, 3).join(' | ')}`)).toEqual([]);
  });

  test.each([360, 1440])(
    'overflows nowhere at %d pixels',
    async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      const wide: string[] = [];
      for (const file of files) {
        await page.goto(`${site.address}${file.replace(/index\.html$/, '')}`);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (over > 0 && !(width === 360 && WIDE.includes(kindOf(file)))) wide.push(`${file}: ${over} px`);
      }
      await page.close();
      expect(wide).toEqual([]);
    },
    120_000,
  );
});
