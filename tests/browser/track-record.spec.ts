import { expect, SITE, test } from './fixtures.ts';

const PAGE = `${SITE}outlook/track-record/`;

test.describe('a reader without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('sees the errors compared with the simple rules, and where forecasts are of use', async ({ page }) => {
    await page.goto(PAGE);
    await expect(page.getByRole('heading', { level: 1, name: 'Track record' })).toBeVisible();
    const drawing = page.getByRole('img', { name: /12-month mean \d\.\d\d, last share \d\.\d\d/ });
    await expect(drawing.filter({ visible: true })).toHaveCount(1);
    await page.getByText('Table of the 60 rows shown').click();
    await expect(page.getByRole('row', { name: /^Protests 6 \d+ \d\.\d\d/ })).toBeVisible();
    const verdicts = page.getByRole('region', { name: 'Ratios by event' });
    await expect(verdicts.getByRole('row', { name: /^Arrests 0\.\d\d .*better/ })).toBeVisible();
    await expect(
      page.getByText(/\d+ to \d+ forecasts per series, one month apart .* cannot tell skill from luck/),
    ).toBeVisible();
    await expect(page.getByText('Recomputing needs JavaScript')).toBeVisible();
  });
});

test('a reader recomputes the whole record, and it equals the table', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto(PAGE);
  const start = page.getByRole('button', { name: /^Make all [\d,]+ forecasts again loads up to/ });
  await start.click();
  await expect(start).toBeDisabled();
  await expect(page.getByText(/^\d+ of 1260 series/)).toBeVisible();
  const status = page.locator('#recompute').getByRole('status');
  await expect(status).toHaveText(/^All 7,560 rows match the built table/, { timeout: 180_000 });
  await expect(start).toBeEnabled();
});

test('a reader can cancel and start again', async ({ page }) => {
  await page.goto(PAGE);
  await page.getByRole('button', { name: /^Make all/ }).click();
  await expect(page.getByText(/^[1-9]\d* of 1260 series/)).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.locator('#recompute').getByRole('status')).toHaveText(
    /^Cancelled after \d+ of 1260 series/,
  );
  await expect(page.getByRole('button', { name: /^Make all/ })).toBeEnabled();
});

test('the page fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(PAGE);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
