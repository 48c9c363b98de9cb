import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './browser.mjs';
import { root } from './project.mjs';
import { freePort, serve } from './serve.mjs';

const port = await freePort(4620);
const { address } = await serve(join(root, 'dist'), { port });
const executablePath = findBrowser();
const browser = await chromium.launch({
  args: BROWSER_FLAGS,
  ...(executablePath === null ? {} : { executablePath }),
});
const page = await browser.newPage({ viewport: { width: 1280, height: 1640 }, colorScheme: 'light' });
await page.goto(`${address}countries/ken/`);
await page.screenshot({ path: join(root, 'docs/country.png') });
await browser.close();
process.exit(0);
