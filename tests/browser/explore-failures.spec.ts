import type { Page, Request, Route } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const PROTEST = '**/data/events/protest.parquet*';
const live = (page: Page) => page.locator('figure[data-ready="true"]');
const problem = (page: Page) => page.getByRole('alert');

async function altered(route: Route) {
  const response = await route.fetch();
  const body = await response.body();
  body[body.length >> 1]! ^= 0xff;
  await route.fulfill({ response, body });
}

async function truncated(route: Route) {
  const response = await route.fetch();
  const body = await response.body();
  const { 'content-length': _, ...headers } = response.headers();
  await route.fulfill({ status: 200, headers, body: body.subarray(0, body.length >> 1) });
}

function requestsUnderWay(page: Page): Set<Request> {
  const requests = new Set<Request>();
  page.on('request', (request) => requests.add(request));
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
  return requests;
}

const faults: [name: string, serve: (route: Route) => Promise<void>, sentence: RegExp][] = [
  ['an altered file', altered, /protest\.parquet is not the one .* checksum differs/],
  ['a truncated file', truncated, /protest\.parquet arrived incomplete/],
  ['a missing file', (route) => route.fulfill({ status: 404 }), /protest\.parquet .*is not on this server/],
];

test.describe('with', () => {
  test.use({ expectedErrors: [/404/] });

  for (const [name, serve, sentence] of faults) {
    test(`${name} the page says so, keeps its picture and tries again when asked`, async ({ page }) => {
      await page.route(PROTEST, serve);
      await page.goto('explore/');
      await expect(problem(page)).toContainText(sentence);
      await expect(problem(page)).toContainText('The picture below came with the page');
      await expect(page.locator('figure svg:visible')).toHaveCount(1);
      await expect(live(page)).toHaveCount(0);

      await page.unroute(PROTEST);
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(live(page)).toBeVisible();
      await expect(problem(page)).toHaveCount(0);
    });
  }

  test('the page says so when the manifest is missing', async ({ page }) => {
    await page.route('**/data/datapackage.json*', (route) => route.fulfill({ status: 404 }));
    await page.goto('explore/?country=geo');
    await expect(problem(page)).toContainText('datapackage.json');
    await expect(page.locator('figure svg:visible')).toHaveCount(1);
  });
});

test.describe('offline', () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });

  test('loaded content still works, and a sentence explains what is missing', async ({ page, context }) => {
    const underWay = requestsUnderWay(page);
    const cached = page.waitForResponse(/atlas-data/);
    await page.goto('explore/?country=ken');
    await expect(live(page)).toBeVisible();
    const series = page.getByRole('combobox', { name: 'Indicators' });
    const show = async (name: string) => {
      await series.focus();
      await page.keyboard.press('Backspace');
      await series.fill(name);
      await page.keyboard.press('Enter');
    };
    await show('raids');
    await expect(live(page)).toContainText('raid reporting');

    await cached;
    await expect.poll(() => underWay.size).toBe(0);
    await context.setOffline(true);
    const tabs = page.getByRole('navigation', { name: 'Chart' });
    await tabs.getByRole('link', { name: 'Map' }).click();
    await expect(live(page)).toContainText('raid reporting');
    await expect(live(page)).toContainText(/last 12 covered months/);
    await tabs.getByRole('link', { name: 'Lines' }).click();
    await show('protests');
    await expect(live(page)).toContainText('protest reporting');
    await page.getByRole('combobox', { name: 'Countries' }).fill('ghana');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(live(page)).toContainText('Ghana');

    await show('censorship');
    await expect(problem(page)).toContainText(/censor\.parquet .*this device is offline/);
    await expect(problem(page)).toContainText('The previous chart stays below');
    await expect(live(page)).toContainText('protest reporting');

    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(live(page)).toContainText('censorship reporting');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page shows a real chart, its rows, and the ways on', async ({ page }) => {
    await page.goto('explore/?country=geo');
    await expect(page.locator('noscript p').first()).toContainText('needs JavaScript');
    await expect(page.getByRole('heading', { name: /^Kenya: protest reporting/ })).toBeVisible();
    await expect(page.locator('figure svg:visible')).toHaveCount(1);
    await expect(page.getByRole('combobox')).toHaveCount(0);
    await page.getByText(/^Table of the/).click();
    await expect(page.getByRole('row').nth(1)).toBeVisible();
    await expect(page.locator('noscript a').first()).toHaveAttribute('href', '/x/countries/');
  });

  test('the strips and maps made for frames are drawn', async ({ page }) => {
    await page.goto('embed/countries/ken/');
    await expect(page.locator('figure svg:visible')).toHaveCount(1);
    await page.goto('embed/events/protest/');
    await expect(page.locator('figure svg:visible')).toHaveCount(1);
  });
});
