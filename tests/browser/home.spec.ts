import { expect, SITE, test } from './fixtures.ts';

test('a reader finds a country by typing part of its name, by keyboard alone', async ({ page }) => {
  await page.goto(SITE);
  const box = page.getByRole('combobox', { name: /Find a country/ });
  await box.focus();
  await box.pressSequentially('kosov');
  await expect(page.getByRole('option', { name: /Kosovo/ })).toBeVisible();
  await box.press('ArrowDown');
  await expect(page.getByRole('option', { name: /Kosovo/ })).toHaveAttribute('aria-selected', 'true');
  await box.press('Enter');
  await expect(page).toHaveURL(`${SITE}countries/xkx/`);
});

test('a journalist goes straight to an event in a country', async ({ page }) => {
  await page.goto(SITE);
  const box = page.getByRole('combobox', { name: /Find a country/ });
  await box.fill('legal changes georgia');
  await expect(page.getByRole('option').first()).toHaveText(/Georgia, legal changes/);
  await box.press('Enter');
  await expect(page).toHaveURL(`${SITE}countries/geo/#legalchange`);
  await expect(page.getByRole('img', { name: /legal change reporting peaked in May\s2024/i })).toBeVisible();
});

test('a search without results says so and keeps the page as it was', async ({ page }) => {
  await page.goto(SITE);
  const box = page.getByRole('combobox', { name: /Find a country/ });
  await box.fill('xyzzy');
  await expect(page.getByRole('status')).toContainText('Nothing found for “xyzzy”');
  await box.press('Escape');
  await expect(box).toHaveValue('xyzzy');
});

test.describe('when the index cannot be loaded', () => {
  test.use({ expectedErrors: [/search\.json|Failed to load resource/] });

  test('the search says so', async ({ page }) => {
    await page.route('**/search.json', (route) => route.abort());
    await page.goto(SITE);
    await page.getByRole('combobox', { name: /Find a country/ }).fill('ken');
    await expect(page.getByRole('status')).toContainText('could not be loaded');
  });
});

test('every way in leads to a page that is there', async ({ page, request }) => {
  await page.goto(SITE);
  const links = page.locator('#ways-in').getByRole('link');
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(addresses.length).toBeGreaterThanOrEqual(12);
  for (const address of addresses) {
    expect(address.startsWith(SITE), address).toBe(true);
    expect((await request.get(address)).ok(), address).toBe(true);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('home shows the map, what stands out, and the way to every event', async ({ page }) => {
    await page.goto(SITE);
    await expect(page.getByRole('img', { name: /protest reporting/ }).first()).toBeVisible();
    await expect(page.locator('#stands-out').getByRole('listitem')).toHaveCount(8);
    await page.locator('#map').getByRole('link', { name: 'Censorship', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Censorship' })).toBeVisible();
  });
});
