import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { faultsOfAccess } from './access.ts';
import { expect, SITE, test } from './fixtures.ts';

const block = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const firmness = (page: Page) => page.getByRole('progressbar', { name: /How firm/ });
const plane = (page: Page) => block(page, 'Which countries are alike').locator('figure');

async function open(page: Page, query = '') {
  await page.goto(`lab/clusters/${query}`);
  await expect(page.locator('.controls')).not.toHaveAttribute('inert');
}

async function settled(page: Page) {
  await expect(plane(page)).toHaveAttribute('data-ready', 'true', { timeout: 60_000 });
  await expect(block(page, 'How many clusters?').getByRole('row')).toHaveCount(8, { timeout: 60_000 });
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('three clusters are there, with plane, map, profiles, members and silhouettes', async ({ page }) => {
    await page.goto('lab/clusters/');
    await expect(page.getByText(/needs JavaScript/)).toBeVisible();
    await expect(page.getByText(/not how free countries are/)).toBeVisible();
    for (const name of ['Which countries are alike', 'What sets each cluster apart', 'On the map']) {
      await expect(block(page, name).locator('svg').first()).toBeVisible();
    }
    const members = block(page, 'Who is where, and how firmly');
    await expect(members.getByRole('region')).toHaveCount(3);
    await expect(members.getByRole('listitem')).toHaveCount(62);
    await expect(members.getByText(/Left out:.*Timor-Leste/s)).toBeVisible();
    await expect(
      page.getByText(/^No number of clusters stands out.*Three are shown as a starting point/),
    ).toBeVisible();
  });
});

test('nothing is loaded until something is chosen', async ({ page }) => {
  const data: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/data/')) data.push(request.url());
  });
  await open(page);
  await page.waitForLoadState('networkidle');
  expect(data).toEqual([]);
  await expect(page.getByText(/first choice loads up to/)).toBeVisible();
});

test('events, shape and k are chosen by keyboard; address and answer follow; the back button returns', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('button', { name: 'Closing acts' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?event=closing$/);
  await settled(page);
  await expect(plane(page)).toContainText('12 events');

  const four = page.getByRole('group', { name: 'Clusters' }).getByRole('radio', { name: '3' });
  await four.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/\?event=closing&k=4$/);
  await expect(block(page, 'Who is where, and how firmly').getByRole('region')).toHaveCount(4);

  await page.goBack();
  await expect(page).toHaveURL(/\?event=closing$/);
  await expect(block(page, 'Who is where, and how firmly').getByRole('region')).toHaveCount(3);
});

test('the live answer to the page’s own question is the one that came with the page', async ({ page }) => {
  const members = block(page, 'Who is where, and how firmly');
  await open(page);
  const built = await members.innerText();
  await page.getByRole('radio', { name: '5' }).check({ force: true });
  await settled(page);
  await expect(members.getByRole('region')).toHaveCount(5);
  await page.getByRole('radio', { name: '3' }).check({ force: true });
  await expect(page).toHaveURL(/clusters\/$/);
  await expect.poll(() => members.innerText(), { timeout: 30_000 }).toBe(built);
});

test('a country of the plane is read by keyboard, with its stability', async ({ page }) => {
  await open(page, '?k=4');
  await settled(page);
  const readout = plane(page).getByRole('slider', { name: /Value by value/ });
  await readout.focus();
  await page.keyboard.press('ArrowRight');
  await expect(readout).toHaveAttribute('aria-valuetext', /cluster A, stayed in \d+ of 100 runs/);
});

test('the runs are stopped and taken up again', async ({ page }) => {
  test.slow();
  await open(page, '?shape=path&from=2012-07&k=8');
  const stop = page.getByRole('button', { name: 'Stop' });
  await stop.click();
  await expect(firmness(page)).toBeHidden();
  await expect(page.getByText(/^Stopped before working out/)).toBeVisible();
  await expect(page.getByText(/is not known yet/)).toBeVisible();
  await page.getByRole('button', { name: 'Work it out' }).click();
  await settled(page);
  await expect(page.getByText(/is not known yet/)).toBeHidden();
});

test('the memberships are downloaded as CSV, with the address that shows them', async ({ page }) => {
  await open(page, '?k=4&events=closing');
  await settled(page);
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Memberships CSV' }).click();
  const text = await readFile(await (await started).path(), 'utf8');
  expect(text).toContain(`# ${SITE}lab/clusters/?k=4&events=closing`);
  expect(text).toContain('iso3,country,cluster,stayed_of_100,silhouette');
  expect(text.split('\r\n').filter((line) => /^[A-Z]{3},/.test(line))).toHaveLength(62);
});

test('a path over less than two years has a reason instead of an answer', async ({ page }) => {
  await open(page, '?shape=path&from=2023-06');
  await expect(page.getByRole('alert')).toContainText('two years or more');
});

test('unknown values of the address are named, and the rest is shown', async ({ page }) => {
  await open(page, '?events=voices,picnic&k=40&from=2030-01');
  await expect(page.getByText('no event “picnic”')).toBeVisible();
  await expect(page.getByText(/Jan.2030 is outside the snapshot/)).toBeVisible();
  await expect(page.getByText('“40” is not a number of clusters')).toBeVisible();
  await settled(page);
  await expect(plane(page)).toContainText('protests, civic activism and political cooperation');
});

test.describe('with a missing file', () => {
  test.use({ expectedErrors: [/404/] });

  test('the page says so, keeps its content and retries on request', async ({ page }) => {
    const RAID = '**/data/events/raid.parquet*';
    await page.route(RAID, (route) => route.fulfill({ status: 404 }));
    await open(page, '?k=4');
    await expect(page.getByRole('alert')).toContainText(/raid\.parquet .*is not on this server/);
    await expect(plane(page).locator('svg:visible')).toHaveCount(1);
    await page.unroute(RAID);
    await page.getByRole('button', { name: 'Try again' }).click();
    await settled(page);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`an answer breaks no rule of access and fits a phone, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, '?k=8&events=closing,voices');
    await settled(page);
    await page.getByRole('combobox', { name: 'Events' }).click();
    expect(await faultsOfAccess(page)).toEqual([]);
    const links = block(page, 'Who is where, and how firmly').getByRole('link');
    await expect
      .poll(() =>
        links.evaluateAll((all) => Math.min(...all.map((link) => link.getBoundingClientRect().height))),
      )
      .toBeGreaterThanOrEqual(24);
    await page.setViewportSize({ width: 360, height: 780 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(360);
  });
}
