import { expect, SITE, test } from './fixtures.ts';

const rowsOf = (page: import('@playwright/test').Page, nth = 0) =>
  page.locator('#warnings table').nth(nth).locator('tbody tr');

test.describe('a reader without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('reads the likeliest surges, the results of earlier warnings, and how good they are', async ({
    page,
  }) => {
    await page.goto(`${SITE}outlook/`);
    await expect(
      page.getByRole('heading', {
        name: /^Of all kinds of event that did not stand out in the last three months, .+ is the likeliest to do so within 3 months/,
      }),
    ).toBeVisible();
    await expect(rowsOf(page)).toHaveCount(30);
    await expect(page.getByText(/warnings \(the likeliest tenth\)/)).toBeVisible();
    await expect(page.getByRole('img', { name: /^Scatter plot/ })).toHaveCount(3);
    await expect(page.getByText(/Each expires .+ the last on 31\sDecember\s2024/)).toBeVisible();
    await expect(page.getByText(/Since then, .+ times as common as in the months before/)).toBeVisible();
    await expect(page.getByText(/Warnings from the months before could not know of it/)).toBeVisible();
    await expect(page.getByText(/have expired/)).toHaveCount(0);
    await expect(page.getByLabel('Where', { exact: true })).toBeHidden();
    await expect(page.locator('#warnings noscript p')).toContainText('Choosing and sorting need JavaScript.');
  });

  test('reads the outlook of a country, by how well each kind of event is forecast', async ({ page }) => {
    await page.goto(`${SITE}countries/ken/`);
    const outlook = page.locator('#outlook');
    await expect(outlook.getByRole('img', { name: /^Line chart with a forecast/ }).first()).toBeVisible();
    await expect(
      outlook.getByText(/Average miss of our \d+ past forecasts here, bands included: \d\.\d\d/).first(),
    ).toBeVisible();
    await expect(outlook.getByText(/Our 80% bands held \d+% of \d+ past/).first()).toBeVisible();
    await expect(outlook.getByRole('columnheader', { name: /^1 month Aug\s2024$/ })).toBeVisible();
    await expect(outlook.getByText(/Made on .+ from data to July\s2024/).first()).toBeVisible();
    await outlook.getByText(/^Forecasts a little better than simple rules/).click();
    await expect(outlook.getByRole('region', { name: /a little better than simple rules/ })).toBeVisible();
    await outlook
      .getByText(/fell inside its 80% band/)
      .first()
      .click();
    await expect(outlook.getByRole('columnheader', { name: 'Reported' }).first()).toBeVisible();
  });

  test('explains why there is no forecast of Timor-Leste', async ({ page }) => {
    await page.goto(`${SITE}countries/tls/`);
    await expect(
      page
        .locator('#outlook')
        .getByText(
          /We make no forecast of news reporting in Timor-Leste: only \d+ of \d+ months have 50 articles or more; we ask for 24\./,
        ),
    ).toBeVisible();
  });
});

test.describe('the reader’s clock', () => {
  for (const [now, count] of [
    ['2024-11-15T12:00:00Z', 0],
    ['2031-01-01T12:00:00Z', 1],
  ] as const) {
    test(`says whether the forecast has expired, on ${now}`, async ({ page }) => {
      await page.clock.setFixedTime(new Date(now));
      await page.goto(`${SITE}countries/ken/`);
      await expect(page.locator('#outlook expires-on')).toHaveText(/expires on/);
      await expect(page.locator('#outlook').getByText(/Expired: .* read it as a replay/)).toHaveCount(count);
    });
  }
});

test('a one-month warning is marked as already over when the news was released', async ({ page }) => {
  await page.goto(`${SITE}outlook/?country=ken&within=1`);
  await expect(page.getByText(/They expire on 31\sAugust\s2024. All these months were over/)).toBeVisible();
  await expect(rowsOf(page).first()).toContainText(/Aug\s2024, over when released/);
  await page.locator('.options').getByText('6 months').click();
  await expect(page.getByText(/They expire on 31\sJanuary\s2025\./)).toBeVisible();
  await expect(
    page.locator('#warnings').getByText(/^All have expired: .+ read them as a replay/),
  ).toBeVisible();
  await expect(rowsOf(page).first()).not.toContainText('over when released');
});

test('the board’s settings are in the address, and restored from it', async ({ page }) => {
  await page.goto(`${SITE}outlook/`);
  await page.getByLabel('Where', { exact: true }).selectOption({ label: 'Kenya' });
  await expect(page).toHaveURL(/\?country=ken$/);
  await page.locator('.options').getByText('6 months').click();
  await expect(
    page.getByRole('heading', { name: /^Kenya only: .* in Kenya .* within 6 months/ }),
  ).toBeVisible();
  const fewer = await rowsOf(page).count();
  await page.getByLabel('Also where a surge was on in the last three months').check();
  await expect(page).toHaveURL(/\?country=ken&within=6&surging=yes$/);
  await expect(rowsOf(page).nth(fewer)).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\?country=ken&within=6$/);
  await page.reload();
  await expect(page.getByLabel('Where', { exact: true })).toHaveValue('KEN');
  await expect(page.getByRole('radio', { name: '6 months' })).toBeChecked();
  await expect(rowsOf(page).filter({ hasNotText: 'Kenya' })).toHaveCount(0);
  await expect(rowsOf(page).first()).toBeVisible();
});

test('the board is sorted from the keyboard', async ({ page }) => {
  await page.goto(`${SITE}outlook/`);
  const head = page.locator('#warnings table').first().getByRole('button', { name: 'Country' });
  await expect(head).toBeEnabled();
  await head.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?sort=country$/);
  await expect(page.getByRole('columnheader', { name: 'Country' }).first()).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(rowsOf(page).first()).toContainText('Albania');
  await page.keyboard.press('Enter');
  await expect(rowsOf(page).first()).toContainText('Zimbabwe');
});

test('where column headers are hidden, the board is sorted from a list', async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 900 });
  await page.goto(`${SITE}outlook/?sort=-country`);
  const list = page.getByLabel('Sort by');
  await expect(list).toHaveValue('-country');
  await list.selectOption({ label: 'Events, A to Z' });
  await expect(page).toHaveURL(/\?sort=event$/);
  await expect(rowsOf(page).first().locator('th .mark')).toHaveText('Arrests');
  await expect(rowsOf(page).first().locator('th')).toContainText(/share: (clearly|a little|no) better/);
  await page.setViewportSize({ width: 1100, height: 900 });
  await expect(list).toBeHidden();
  await expect(page.getByRole('columnheader', { name: 'Share forecast' })).toBeVisible();
});

test('earlier warnings are listed by outcome', async ({ page }) => {
  await page.goto(`${SITE}outlook/?past=alarms`);
  const outcomes = page.locator('#past tbody td:last-child');
  await expect(outcomes.first()).toHaveText('no surge');
  await page.locator('#past').getByText('Missed surges').click();
  await expect(page).toHaveURL(/past=missed/);
  await expect(outcomes.first()).toHaveText('surge');
});

test('an address that asks for something missing gets a note', async ({ page }) => {
  await page.goto(`${SITE}outlook/?country=atl&within=4`);
  await expect(page.getByText('We have no country “atl”, so it is left out.')).toBeVisible();
  await expect(page.getByText('“4” is not 1, 3 or 6 months, so 3 are shown.')).toBeVisible();
  await expect(rowsOf(page)).toHaveCount(30);
});

test('an address that asks for a country without warnings says why there are none', async ({ page }) => {
  await page.goto(`${SITE}outlook/?country=tls`);
  await expect(
    page.getByText('No warnings for Timor-Leste: nearly every month has fewer than 50 articles'),
  ).toBeVisible();
  await expect(page.getByText('We have no country')).toHaveCount(0);
});

test('a row leads to the outlook of its country', async ({ page }) => {
  await page.goto(`${SITE}outlook/?country=ken`);
  await expect(rowsOf(page).first()).toContainText('Kenya');
  await rowsOf(page).first().getByRole('link').click();
  await expect(page).toHaveURL(`${SITE}countries/ken/#outlook`);
  await expect(page.locator('#outlook')).toBeInViewport();
});

test.describe('where the rows cannot be loaded', () => {
  test.use({ expectedErrors: [/Failed to load resource/] });

  test('prerendered ones stay, with a note on what failed', async ({ page }) => {
    await page.route('**/data/warnings.parquet*', (route) => route.abort());
    await page.goto(`${SITE}outlook/`);
    await expect(page.getByRole('alert')).toContainText('warnings.parquet');
    await expect(rowsOf(page)).toHaveCount(30);
    await page.unroute('**/data/warnings.parquet*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /Show 100 more/ })).toBeVisible();
  });
});

test('a phone shows country, event and probability without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${SITE}outlook/`);
  const first = rowsOf(page).first();
  await expect(first.locator('th .mark')).toBeVisible();
  await expect(first.locator('.figure')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
