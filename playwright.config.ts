import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './scripts/browser.mjs';

/** Two neighbouring ports: the site, built for and served under a sub-path, and a foreign site that embeds it. */
const port = Number(process.env['TEST_PORT'] ?? 4600);
const executablePath = findBrowser();

const serve = (folder: string, at: number, base = '/') => ({
  command: `node scripts/serve.mjs ${folder} --port ${at} --base ${base}`,
  url: `http://localhost:${at}${base}`,
  reuseExistingServer: false,
});

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: `http://localhost:${port}/x/`,
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    reuseContext: true,
    launchOptions: { args: BROWSER_FLAGS, ...(executablePath === null ? {} : { executablePath }) },
  },
  metadata: { port },
  webServer: [serve('dist-x', port, '/x/'), serve('tests/browser/elsewhere', port + 1)],
});
