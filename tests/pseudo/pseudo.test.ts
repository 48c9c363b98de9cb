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
import { dataWords } from './data-words.ts';
import { englishLeft } from './english-left.ts';
import { misfits } from './fits.ts';
import { ISLANDS, openIsland, useIsland } from './islands.ts';

const ONLY = 'ken,phl,protest,surges,skill,forecast';
const WIDTHS = [360, 1440] as const;

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
  site = await serve(out, { port: 0 });
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

  test('has no English left but the data’s own', async () => {
    const data = await dataWords();
    const left = files.flatMap((file) => {
      const [, table] = /^data\/(\w+)\/index\.html$/.exec(file) ?? [];
      return englishLeft(readFileSync(join(out, file), 'utf8'), data, table).map(
        (text) => `${file}: ${text}`,
      );
    });
    expect(left).toEqual([]);
  });

  test('fits on a phone and on a desk, drawings included', async () => {
    const page = await browser.newPage();
    const wrong: string[] = [];
    for (const file of files) {
      await page.goto(`${site.address}${file.replace(/index\.html$/, '')}`);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        wrong.push(...(await misfits(page)).map((what) => `${file} at ${width} pixels: ${what}`));
      }
    }
    await page.close();
    expect(wrong).toEqual([]);
  });

  describe.each(WIDTHS)('at %d pixels, once its scripts run', (width) => {
    test.each(ISLANDS)('$path', async (island) => {
      const data = await dataWords();
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      const wrong: string[] = [];
      page.on('pageerror', ({ message }) => wrong.push(message));
      const see = async (step: string) => {
        const found = [...englishLeft(await page.content(), data), ...(await misfits(page))];
        wrong.push(...found.map((what) => `${step}: ${what}`));
      };
      await openIsland(page, site.address, island);
      await see('drawn');
      if (width === WIDTHS[0]) await useIsland(page, island, see);
      await page.close();
      expect(wrong).toEqual([]);
    });
  });
});
