import type { Page } from '@playwright/test';
import { ELSEWHERE, expect, SITE, test } from './fixtures.ts';

test.use({ origins: [SITE, ELSEWHERE] });

const inFrame = (page: Page) => page.frameLocator('iframe');
const framed = (address: string) => `${ELSEWHERE}?frame=${encodeURIComponent(address)}`;

test('a live chart works in a frame of another origin and leads back to explore', async ({ page }) => {
  await page.goto(framed(`${SITE}embed/?country=geo&series=legalchange`));
  const figure = inFrame(page).locator('figure[data-ready="true"]');
  await expect(figure).toContainText(/Georgia: legal change reporting peaked in May.2024/);
  await expect(figure.locator('svg')).toContainText('1,332');
  await expect(figure).toContainText('Machine Learning for Peace');
  await expect(inFrame(page).getByRole('navigation')).toHaveCount(0);
  const link = inFrame(page).getByRole('link', { name: 'Open in the Civic Space Explorer' });
  await expect(link).toHaveAttribute('href', '/x/explore/?country=geo&series=legalchange');
  await expect(link).toHaveAttribute('target', '_blank');
});

test('a map works in a frame as well', async ({ page }) => {
  await page.goto(framed(`${SITE}embed/?country=ken&chart=map`));
  await expect(inFrame(page).locator('figure[data-ready="true"] svg')).toBeVisible();
});

test('a frame pinned to another snapshot says so', async ({ page }) => {
  await page.goto(`${SITE}embed/?country=ken&snapshot=0123456789ab`);
  await expect(page.getByText(/made from snapshot 0123456789ab; you are looking at snapshot/)).toBeVisible();
  await expect(page.locator('figure[data-ready="true"]')).toBeVisible();
});

test('embeds stay out of search engines and fit a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 300 });
  for (const path of ['embed/', 'embed/countries/geo/', 'embed/events/protest/']) {
    await page.goto(SITE + path);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
    await expect(page.locator('figure svg:visible')).toHaveCount(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});

test('the code that explore hands out shows the same chart: live, and frozen without any request', async ({
  page,
}) => {
  await page.goto(`${SITE}explore/?country=geo&series=legalchange`);
  await expect(page.locator('figure[data-ready="true"]')).toBeVisible();
  await page.getByRole('button', { name: 'Embed' }).click();
  const dialog = page.getByRole('dialog', { name: 'Embed this chart' });
  await expect(dialog.getByLabel('Frozen')).toHaveValue(/data:image/);
  const live = await dialog.getByLabel('Live', { exact: true }).inputValue();
  const pinned = await dialog.getByLabel('Live, pinned').inputValue();
  const frozen = await dialog.getByLabel('Frozen').inputValue();
  expect(live).toContain(`src="${SITE}embed/?country=geo&amp;series=legalchange"`);
  expect(pinned).toMatch(/&amp;snapshot=[0-9a-f]{12}"/);

  await page.goto(framed('about:blank'));
  await page.setContent(live);
  await expect(inFrame(page).locator('figure[data-ready="true"] svg')).toContainText('1,332');

  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.push(request.url());
  });
  await page.setContent(frozen);
  const picture = page.getByRole('img', { name: /Georgia/ });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);
  expect(asked).toEqual([]);
});
