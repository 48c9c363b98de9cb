import { expect, SITE, test } from './fixtures.ts';

test.describe('a reader without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('reads what stands out in Kenya, with the charts drawn', async ({ page }) => {
    await page.goto(`${SITE}countries/ken/`);
    await expect(page.getByRole('heading', { level: 1, name: 'Kenya' })).toBeVisible();
    await expect(page.getByText(/In July\s2024, the last whole month we cover/)).toBeVisible();
    await expect(page.getByRole('heading', { name: /of twenty events surged in July\s2024/ })).toBeVisible();
    await expect(page.getByRole('img', { name: /protest reporting peaked in June\s2024/i })).toBeVisible();
  });

  test('chooses another event by a link, and back again', async ({ page }) => {
    await page.goto(`${SITE}countries/ken/`);
    const choice = page.getByRole('navigation', { name: 'Choose what the line shows' });
    await choice.getByRole('link', { name: 'Raids' }).click();
    await expect(page).toHaveURL(/#raid$/);
    await expect(page.locator('#long-view').getByRole('img', { name: /raid reporting/i })).toBeVisible();
    await expect(page.locator('#long-view').getByRole('img', { name: /protest reporting/i })).toBeHidden();
    await page.goBack();
    await expect(page.locator('#long-view').getByRole('img', { name: /protest reporting/i })).toBeVisible();
  });

  test('finds the protest wave of August 2020 in Belarus, as a picture and as a figure', async ({ page }) => {
    await page.goto(`${SITE}countries/blr/`);
    await expect(page.getByRole('img', { name: /protest reporting peaked in August\s2020/i })).toBeVisible();
    await expect(page.locator('#protest .wide').getByText(/Aug\s2020\s+536/)).toBeVisible();
    await expect(page.getByRole('cell', { name: /536 in Aug\s2020/ })).toBeVisible();
  });

  test('sees at once that there is little news about Timor-Leste', async ({ page }) => {
    await page.goto(`${SITE}countries/tls/`);
    await expect(
      page.getByText(/The last months of news about Timor-Leste have fewer than 50 articles/).first(),
    ).toBeVisible();
    await expect(page.getByText(/cannot say which way/)).toBeVisible();
  });
});

test('surges are marked on the last months and on the long view, and explained', async ({ page }) => {
  await page.goto(`${SITE}countries/ken/`);
  for (const block of ['#last-24-months', '#protest']) {
    const drawing = page.locator(`${block} .wide`);
    await expect(drawing.getByText('surge, visible at the time')).toBeVisible();
    await expect(drawing.getByText('surge, only in hindsight')).toBeVisible();
  }
});

test('the third sentence gives the forecast, its uncertainty and its basis', async ({ page }) => {
  await page.goto(`${SITE}countries/ken/`);
  const sentence = page.locator('.sentence', { hasText: 'Outlook' });
  await expect(sentence).toContainText(/From data to July\s2024, .+ per 10,000 .+80% band \d/);
  await sentence.getByText('How we know').click();
  await expect(sentence).toContainText(
    /Average miss of our \d+ past forecasts here, bands included: \d\.\d\d/,
  );
  await expect(sentence).toContainText(/Usual is the mean of all countries and past months/);
});

test('every month of a country opens as a table from the chart', async ({ page }) => {
  await page.goto(`${SITE}countries/ken/`);
  await page.locator('#protest').getByRole('link', { name: 'Table' }).click();
  const table = page.getByRole('region', { name: 'Every month and event' });
  await expect(table).toBeVisible();
  await expect(table.getByRole('row', { name: /^Jun\s2024 2,268/ })).toContainText('899');
});

test('the CSV of a country holds its source, its licence and the figures on the page', async ({ page }) => {
  await page.goto(`${SITE}countries/ken/`);
  const link = page.locator('#take-it').getByRole('link', { name: 'CSV', exact: true });
  const file = await page.request.get(new URL((await link.getAttribute('href'))!, page.url()).href);
  const lines = (await file.text()).split('\r\n');
  const notes = lines.filter((line) => line.startsWith('# ')).join('\n');
  for (const word of [
    /title: .*Kenya/,
    /unit: .*per 10,000/,
    /source: Machine Learning for Peace/,
    /licence: MIT/,
    /snapshot: [0-9a-f]{12}/,
  ]) {
    expect(notes).toMatch(word);
  }
  const rows = lines.filter((line) => line && !line.startsWith('#')).map((line) => line.split(','));
  expect(rows[0]!.slice(0, 7)).toEqual([
    'country',
    'event',
    'month',
    'count',
    'other_count',
    'articles',
    'share',
  ]);
  expect(rows).toHaveLength(1 + 151 * 20);
  const june = rows.find(([, event, month]) => event === 'protest' && month === '2024-06')!;
  expect(june.slice(3, 7)).toEqual(['204', '', '2268', '899.4709']);
});

test('the JSON of a country has the same values', async ({ page }) => {
  const file = await page.request.get(`${SITE}data/countries/ken.json`);
  const { months, events, about } = await file.json();
  const june = months.indexOf('2024-06');
  expect(events.protest.count[june]).toBe(204);
  expect(events.protest.share[june]).toBeCloseTo(899.47, 2);
  expect(about.licence).toBe('MIT');
});

test('a printed country page shows the charts and no controls', async ({ page }) => {
  await page.goto(`${SITE}countries/ken/`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('img', { name: /of twenty events surged/ })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Site', exact: true })).toBeHidden();
});
