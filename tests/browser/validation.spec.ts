import { expect, SITE, test } from './fixtures.ts';

test.describe('a reader without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('sees what the news see, and what they may say', async ({ page }) => {
    await page.goto(`${SITE}validation/`);
    await expect(
      page.getByRole('heading', { level: 1, name: 'Does the news see what happened?' }),
    ).toBeVisible();
    const drawing = page.getByRole('img', {
      name: /Coup 100% and \d+%.*Internet shutdown begun \d+% and \d+%/,
    });
    await expect(drawing.filter({ visible: true })).toHaveCount(1);
    const use = page.getByRole('region', { name: 'Checks one by one' });
    await expect(
      use.getByRole('row', { name: /^Was there a coup\? Use it\..*(\d+) of \1 such/ }),
    ).toBeVisible();
    await expect(use.getByRole('row', { name: /new internet shutdown\? Do not read silence/ })).toBeVisible();
  });

  test('finds the page in the lab, and the panel on the page of data', async ({ page }) => {
    await page.goto(`${SITE}lab/`);
    await page.getByRole('main').getByRole('link', { name: 'Checked against events' }).click();
    await expect(page).toHaveURL(/validation\/$/);
    await page.goto(`${SITE}data/`);
    await page.getByRole('link', { name: 'Country-month panel' }).click();
    await expect(page.getByRole('row', { name: /^protest_share Protests: share/ })).toBeVisible();
  });
});

test('the panel is there in both formats', async ({ page, request }) => {
  await page.goto(`${SITE}data/panel/`);
  const csv = await request.get(`${SITE}data/panel.csv`);
  expect((await csv.text()).split('\r\n').find((line) => !line.startsWith('#'))).toMatch(
    /^country,month,year,/,
  );
  const parquet = await request.get(`${SITE}data/panel.parquet`);
  expect((await parquet.body()).subarray(0, 4).toString()).toBe('PAR1');
});
