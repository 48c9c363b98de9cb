import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { faultsOfAccess } from './access.ts';
import { expect, test } from './fixtures.ts';

const live = (page: Page) => page.locator('figure[data-ready="true"]');
const title = (page: Page) => live(page).getByRole('heading', { level: 2 });
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Chart' }).getByRole('link', { name: new RegExp(`^${name}`) });

async function open(page: Page, query: string) {
  await page.goto(`explore/${query}`);
  await expect(live(page)).toBeVisible();
}

test('a link to an index shows it as steps with its bounds, its meaning and its source', async ({ page }) => {
  await open(page, '?country=ken&series=vdem.v2x_libdem.v15');
  await expect(title(page)).toHaveText(/^Kenya: Liberal democracy \(V-Dem v15\) was 0\.\d\d in 2024/);
  await expect(live(page)).toContainText('Higher means closer to the ideal of liberal democracy');
  await expect(live(page)).toContainText('V-Dem Institute');
  await expect(page.getByRole('radio', { name: 'Share' })).toHaveCount(0);
  await page.getByRole('textbox', { name: 'First year, typed' }).fill('2000');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/from=2000-01/);
  await expect(live(page)).toContainText('2000 to 2024');
  expect(await faultsOfAccess(page)).toEqual([]);
});

test('an indicator is found by its name, and the back button returns to the event', async ({ page }) => {
  await open(page, '?country=ken');
  await page.getByRole('button', { name: 'More indicators' }).click();
  await page.getByLabel('Find an indicator').fill('russia hard');
  await page.getByRole('button', { name: 'Influence of Russia: Hard Power', exact: true }).click();
  await expect(page).toHaveURL(/\?country=ken&series=influence\.rus\.hard-power$/);
  await expect(title(page)).toHaveText(/^Kenya: reporting of influence by Russia \(Hard Power\)/);
  expect(await faultsOfAccess(page)).toEqual([]);
  await page.goBack();
  await expect(title(page)).toHaveText(/^Kenya: protest reporting/);
  await page.goForward();
  await expect(title(page)).toHaveText(/^Kenya: reporting of influence/);
});

test('units that differ get panels of their own, and the page says so', async ({ page }) => {
  await open(page, '?country=ken&series=protest,vdem.v2x_libdem.v15,ucdp.deaths');
  await expect(page.getByText('each indicator has a panel of its own')).toBeVisible();
  await expect(live(page)).toContainText('Units differ');
  await page.getByRole('button', { name: 'Remove Conflict deaths (UCDP)' }).click();
  await expect(page).toHaveURL(/series=protest,vdem\.v2x_libdem\.v15$/);
});

test('a map of a score has the producer’s levels, a ranking the years', async ({ page }) => {
  await open(page, '?series=civicus.score&chart=map');
  await expect(title(page)).toHaveText(/^Civic space score \(CIVICUS 2025\): highest in/);
  await expect(live(page).locator('svg')).toContainText('obstructed');
  await tab(page, 'Ranking').click();
  await page.getByText('One year', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Year, typed as YYYY' }).fill('2023');
  await page.keyboard.press('Enter');
  await expect(live(page)).toContainText('in 2023');
});

test('rows are downloaded under the indicator’s id', async ({ page }) => {
  await open(page, '?country=ken&series=vdem.v2x_libdem.v15');
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Download displayed data/ }).click();
  const download = await started;
  expect(download.suggestedFilename()).toBe('vdem-v2x-libdem-v15-kenya.csv');
  expect(await readFile(await download.path(), 'utf8')).toContain('year,value,lower,upper');
});

test('an embed shows any indicator', async ({ page }) => {
  await page.goto('embed/?country=ken&series=ucdp.deaths');
  await expect(title(page)).toHaveText(/^Kenya: Conflict deaths \(UCDP\) was/);
});

test('an indicator that is not there is named, and the default is shown', async ({ page }) => {
  await open(page, '?series=vdem.nothing.v99');
  await expect(page.getByText('“vdem.nothing.v99”')).toBeVisible();
  await expect(title(page)).toHaveText(/^Kenya: protest reporting/);
});
