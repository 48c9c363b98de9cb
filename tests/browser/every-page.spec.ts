import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { builtPages } from './built.ts';
import { expect, SITE, SITE_UNDER_X, test } from './fixtures.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PER_TEST = 12;
const SAMPLE =
  /^(|404\.html|about\/|countries\/|countries\/(ken|tls)\/|data\/|events\/protest\/|explore\/|lab\/|lab\/clusters\/|methods\/|methods\/(surge|forecast)\/|sql\/)$/;

const paths = builtPages('dist').map(({ path }) => path);

test.describe.configure({ timeout: 300_000 });

for (let first = 0; first < paths.length; first += PER_TEST) {
  const group = paths.slice(first, first + PER_TEST);
  const name = `${group[0] || 'home'} to ${group.at(-1)}`;
  test(`pages ${name} are accessible and fit a phone`, async ({ page }) => {
    const faults: string[] = [];
    for (const path of group) {
      await open(page, path);
      faults.push(...(await violations(page, path)), ...(await sidewaysScroll(page, path)));
    }
    expect(faults).toEqual([]);
  });
}

test('pages are accessible in the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const faults: string[] = [];
  for (const path of paths.filter((path) => SAMPLE.test(path))) {
    await open(page, path);
    faults.push(...(await violations(page, path)));
  }
  expect(faults).toEqual([]);
});

test('pages are accessible on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const faults: string[] = [];
  for (const path of paths.filter((path) => SAMPLE.test(path))) {
    await open(page, path);
    faults.push(...(await violations(page, path)));
  }
  expect(faults).toEqual([]);
});

test('pages work under a sub-path', async ({ page }) => {
  const faults: string[] = [];
  for (const path of paths.filter((path) => SAMPLE.test(path))) {
    const response = await page.goto(SITE_UNDER_X + path);
    if (response?.ok() !== true) faults.push(`${path}: ${response?.status()}`);
  }
  expect(faults).toEqual([]);
});

test.describe('an address that leads nowhere', () => {
  test.use({ expectedErrors: [/the server responded with a status of 404/] });

  for (const site of [SITE, SITE_UNDER_X]) {
    test(`is answered with the page that says so, under ${new URL(site).pathname}`, async ({ page }) => {
      const response = await page.goto(`${site}countries/atlantis/`);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.getByRole('link', { name: 'Countries' }).first().click();
      await expect(page).toHaveURL(`${site}countries/`);
    });
  }
});

/** Opens a page and waits for its islands, which may still be loading what they show. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(SITE + path);
  if ((await page.locator('astro-island').count()) > 0) await page.waitForLoadState('networkidle');
}

/**
 * Says what axe finds. Passes are not listed, since naming their elements takes four fifths of its time; the legacy mode
 * does not look into frames, of which there are none, and saves another quarter.
 */
async function violations(page: Page, path: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ runOnly: { type: 'tag', values: RULES }, resultTypes: ['violations'] })
    .analyze();
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.slice(0, 3).map(({ target }) => target.join(' '));
    return `${path || 'home'}: ${id} (${help}) on ${nodes.length}: ${where.join(' | ')}`;
  });
}

async function sidewaysScroll(page: Page, path: string): Promise<string[]> {
  const wide = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide) await page.setViewportSize(wide);
  return width > 360 ? [`${path || 'home'}: ${width} pixels wide on a phone of 360`] : [];
}
