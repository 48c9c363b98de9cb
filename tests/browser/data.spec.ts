import type { Page } from '@playwright/test';
import type { Catalog } from '../../src/data/snapshot/catalog.ts';
import { expect, SITE, test } from './fixtures.ts';

const manifest = async (page: Page): Promise<Catalog> =>
  (await (await page.request.get(`${SITE}data/datapackage.json`)).json()) as Catalog;

test.describe('a reader without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('finds every table of the snapshot, and all there is to know of one', async ({ page }) => {
    await page.goto(`${SITE}data/`);
    const { resources } = await manifest(page);
    const list = page.getByRole('region', { name: 'Tables of the snapshot' });
    for (const { title } of resources)
      await expect(list.getByRole('link', { name: title, exact: true })).toBeVisible();

    await list.getByRole('link', { name: 'The news base of each month', exact: true }).click();
    await page.waitForURL(`${SITE}data/coverage/`);
    await expect(
      page.getByRole('img', { name: /All 63 countries have rows between 2012 and 2024/ }),
    ).toBeVisible();
    const columns = page.getByRole('region', { name: 'Columns of coverage' });
    await expect(columns.getByRole('row', { name: /^no_event .* The release does not say\./ })).toBeVisible();
    await expect(page.getByText('how many articles came from which of them')).toBeVisible();
    const preview = page.getByRole('region', { name: 'First rows of coverage' });
    await expect(
      preview.getByRole('row', { name: 'AGO 2012-01-01 655 1 538 false false false' }),
    ).toBeVisible();
    await expect(page.getByText(/^@misc\{civic-space-explorer-coverage-[0-9a-f]{12},/)).toBeVisible();
  });

  test('reads the query under a chart, with source and licence', async ({ page }) => {
    await page.goto(`${SITE}countries/ken/`);
    const panel = page.locator('#protest');
    await panel.getByText('Where this comes from').click();
    await expect(
      panel.getByText(/Civic-space reporting .* Machine Learning for Peace.*MIT License/),
    ).toBeVisible();
    await expect(panel.getByText("where event = 'protest'")).toBeVisible();
    const run = panel.getByRole('link', { name: 'run it here' });
    expect(new URL((await run.getAttribute('href'))!, SITE).searchParams.get('q')).toContain(
      "country = 'KEN'",
    );
  });

  test('shows how to verify the snapshot without the page', async ({ page }) => {
    await page.goto(`${SITE}data/verify/`);
    await expect(page.getByText('Hashing in the browser needs JavaScript')).toBeVisible();
    await expect(page.getByText('sha256sum --check SHA256SUMS.txt', { exact: false }).first()).toBeVisible();
  });

  test('shows the changes since the previous snapshot', async ({ page }) => {
    await page.goto(`${SITE}data/changes/`);
    await expect(page.getByRole('heading', { level: 1, name: 'What changed' })).toBeVisible();
    await expect(page.getByText(/against|first snapshot|No comparison/).first()).toBeVisible();
  });
});

test('metadata for search engines names every file of a table', async ({ page }) => {
  await page.goto(`${SITE}data/events/`);
  const text = await page.locator('script[type="application/ld+json"]').textContent();
  const data = JSON.parse(text!) as { '@type': string; distribution: { contentUrl: string }[] };
  expect(data['@type']).toBe('Dataset');
  for (const { contentUrl } of data.distribution) {
    const { pathname } = new URL(contentUrl);
    expect((await page.request.head(new URL(pathname, SITE).href)).status(), pathname).toBe(200);
  }
});

test('the snippet for JavaScript runs, and reads all rows', async ({ page }) => {
  await page.goto(`${SITE}data/outlets/`);
  const code = await page.locator('[data-snippet="JavaScript"]').textContent();
  const here = code!.replace(/https?:\/\/[^/]+/, new URL(SITE).origin);
  const count = await page.evaluate(`(async () => { ${here}; return rows.length; })()`);
  const { resources } = await manifest(page);
  expect(count).toBe(resources.find(({ name }) => name === 'outlets')!.rows);
});

test('a chart’s series is one click away, at an address of its own', async ({ page }) => {
  await page.goto(`${SITE}countries/geo/#legalchange`);
  const link = page.locator('#legalchange').getByRole('link', { name: 'CSV', exact: true });
  await expect(link).toHaveAttribute('href', /\/data\/series\/geo\/legalchange\.csv$/);
  const csv = await (await page.request.get(`${SITE}data/series/geo/legalchange.csv`)).text();
  expect(csv).toMatch(/# title: Articles reporting legal changes, Georgia, by month/);
  expect(csv).toMatch(/\r\nGEO,legalchange,2024-05,\d+,[\d.]*,\d+,1332\./);
  const json = (await (await page.request.get(`${SITE}data/series/geo/legalchange.json`)).json()) as {
    month: string[];
    share: number[];
  };
  expect(Math.round(json.share[json.month.indexOf('2024-05')]!)).toBe(1332);
});

test.describe('verifying the snapshot', () => {
  const start = (page: Page) => page.getByRole('button', { name: /^Check all/ });

  test('says that every file matches, and that the number follows from the manifest', async ({ page }) => {
    await page.goto(`${SITE}data/verify/`);
    await start(page).click();
    const { id, resources } = await manifest(page);
    const files = resources.flatMap(({ parts }) => parts);
    await expect(
      page.getByText(
        `All ${files.length} files match the manifest, and the manifest gives the number ${id}.`,
      ),
    ).toBeVisible();
    const result = page.getByRole('region', { name: 'Result for each file' });
    await expect(result.getByRole('cell', { name: '✓ matches' })).toHaveCount(files.length);
  });

  test('names a file that was altered', async ({ page }) => {
    await page.route(/\/coverage\.parquet/, async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body[100] = (body[100]! + 1) % 256;
      await route.fulfill({ response, body });
    });
    await page.goto(`${SITE}data/verify/`);
    await start(page).click();
    await expect(page.getByText(/^1 of \d+ files do not match the manifest/)).toBeVisible();
    await expect(
      page.getByRole('row', { name: /^coverage\.parquet differs from the manifest/ }),
    ).toBeVisible();
  });

  test('notices a manifest that does not give its own number', async ({ page }) => {
    await page.route(/datapackage\.json/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replace('Civic Space Explorer', 'Another'),
      });
    });
    await page.goto(`${SITE}data/verify/`);
    await start(page).click();
    await expect(
      page.getByText(/calls itself [0-9a-f]{12}, but its content gives [0-9a-f]{12}/),
    ).toBeVisible();
  });

  test.describe('when a file is gone', () => {
    test.use({ expectedErrors: [/the server responded with a status of 404/] });

    test('says so, and checks the others', async ({ page }) => {
      await page.route(/breaks\.parquet/, (route) => route.fulfill({ status: 404, body: '' }));
      await page.goto(`${SITE}data/verify/`);
      await start(page).click();
      await expect(page.getByText(/^1 of \d+ files do not match/)).toBeVisible();
      await expect(
        page.getByRole('row', { name: /breaks\.parquet .*it is not on this server/ }),
      ).toBeVisible();
    });
  });

  test('can be cancelled, and begun again', async ({ page }) => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await page.route(/\.parquet/, async (route) => {
      await released;
      await route.continue().catch(() => {});
    });
    await page.goto(`${SITE}data/verify/`);
    await start(page).click();
    await expect(page.getByRole('progressbar', { name: 'Files checked' })).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    release();
    await expect(page.getByText(/^Cancelled after \d+ of \d+ files\.$/)).toBeVisible();
    await start(page).click();
    await expect(page.getByText(/^All \d+ files match the manifest/)).toBeVisible();
  });
});
