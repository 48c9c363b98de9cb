import { BUDGETS } from '../../bench/budgets.ts';
import { weigh } from '../../bench/weigh.ts';
import { expect, SITE, test } from './fixtures.ts';

// With an empty cache.
test.use({ reuseContext: false });

for (const country of ['ken', 'ind', 'slb']) {
  test(`the country page of ${country} is light`, async ({ page }) => {
    const weight = await weigh(page, `${SITE}countries/${country}/`);
    expect(weight.total).toBeLessThanOrEqual(BUDGETS.countryPageBytes);
    expect(weight.js).toBeLessThanOrEqual(BUDGETS.countryPageScriptBytes);
  });
}

test('the first live chart of explore needs no database', async ({ page }) => {
  const weight = await weigh(page, `${SITE}explore/?country=ken,tza&series=protest`);
  expect(weight.total).toBeLessThanOrEqual(BUDGETS.exploreBytes);
  expect(weight.data).toBeGreaterThan(0);
});
