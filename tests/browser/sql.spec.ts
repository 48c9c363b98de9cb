import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { examples } from '../../src/features/sql/examples.ts';
import words from '../../src/i18n/en/sql-page.json' with { type: 'json' };
import { faultsOfAccess } from './access.ts';
import { expect as expectAt, SITE, test, watch } from './fixtures.ts';

const { resources } = JSON.parse(readFileSync('public/data/datapackage.json', 'utf8')) as {
  resources: { name: string; rows: number }[];
};
const rowsIn = (table: string) => resources.find(({ name }) => name === table)!.rows;
const counted = (table: string) => new Intl.NumberFormat('en').format(rowsIn(table));

const expect = expectAt.configure({ timeout: 30_000 });

const address = (query: string) => `sql/?${new URLSearchParams({ q: query })}`;
const button = (page: Page) => page.getByRole('button', { name: /^(Load the database|Run|Stop)/ });
const result = (page: Page) => page.getByRole('region', { name: 'Result', exact: true });
const problem = (page: Page) => page.getByRole('alert');
const cell = (page: Page, row: number, column: number): Locator =>
  result(page).locator('tbody tr').nth(row).locator('td').nth(column);

async function ask(page: Page, query: string): Promise<void> {
  await page.goto(address(query));
  await button(page).click();
}

async function run(page: Page, query: string): Promise<void> {
  await expect(page.locator('[data-phase="ready"]')).toBeVisible();
  await type(page, query);
  await button(page).click();
}

async function type(page: Page, query: string): Promise<void> {
  await page.getByRole('textbox', { name: 'SQL query' }).fill(query);
}

test('loads nothing before the reader agrees, and shows the cost', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('sql/');
  await expect(button(page)).toHaveText(/Load the database and run\s+\d+(\.\d)?\sMB/);
  expect(asked.filter((url) => /\.(bin|parquet)|duckdb/.test(url))).toEqual([]);
});

test.describe('a database that runs', () => {
  // Starting the database costs seconds, so these tests ask one that is there; after a failure the next has a new one.
  test.describe.configure({ mode: 'default' });
  let page: Page;
  let faults: string[];
  const asked: string[] = [];

  test.beforeAll(async ({ browser }) => {
    page = await (await browser.newContext()).newPage();
    faults = watch(page.context(), [SITE]);
    page.on('request', (request) => asked.push(request.url()));
    await ask(page, 'select 0 as nothing');
    await expect(cell(page, 0, 0)).toHaveText('0');
  });

  test.afterEach(async () => {
    await page.context().setOffline(false);
    expect(faults.splice(0)).toEqual([]);
  });

  test.afterAll(() => page.context().close());

  test('fills a very long table before the first query that names it', async () => {
    await run(page, 'select count(*) as rows from breaks');
    await expect(cell(page, 0, 0)).toHaveText('1');
    expect(asked.filter((url) => url.includes('/influence/'))).toEqual([]);
    await run(page, 'select count(*) as rows, count(distinct country) as countries from Influence');
    await expect(cell(page, 0, 0)).toHaveText(counted('influence'));
    await expect(cell(page, 0, 1)).toHaveText('61');
  });

  test('answers every example, one click each', async () => {
    for (const { id } of examples) {
      const question = words[`sql.example.${id}`];
      await page.getByRole('link', { name: question }).click();
      await expect(page.locator('[data-phase="ready"]')).toBeVisible();
      await expect(problem(page)).toHaveCount(0);
      await expect(result(page).locator('tbody tr').nth(5), question).toBeVisible();
    }
  });

  test('gives the known figures', async () => {
    await run(
      page,
      `select strftime(month, '%Y-%m') as month, round(share)::int as share from shares
       where country = 'GEO' and event = 'legalchange' and month in ('2024-05-01', '2023-03-01') order by 1 desc`,
    );
    await expect(cell(page, 0, 0)).toHaveText('2024-05');
    await expect(cell(page, 0, 1)).toHaveText('1,332');
    await expect(cell(page, 1, 0)).toHaveText('2023-03');
    await expect(cell(page, 1, 1)).toHaveText('720');
  });

  test('completes and runs by keyboard, writes the address, and lets Tab and Escape out of the editor', async () => {
    const editor = page.getByRole('textbox', { name: 'SQL query' });
    await editor.press('Control+a');
    await editor.pressSequentially('select 42 as answer from coverag');
    await page
      .getByRole('option', { name: /^coverage/ })
      .first()
      .click();
    await editor.pressSequentially(' limit 1');
    await editor.press('Control+Enter');
    await expect(cell(page, 0, 0)).toHaveText('42');
    await expect(page).toHaveURL(/q=select\+42\+as\+answer\+from\+coverage\+limit\+1/);
    await editor.focus();
    await editor.press('Tab');
    await expect(button(page)).toBeFocused();
    // The first Escape closes a list of completions, even one that is still on its way.
    await expect(async () => {
      await editor.focus();
      await editor.press('Escape');
      await expect(button(page)).toBeFocused({ timeout: 1000 });
    }).toPass();
  });

  test('draws dates as lines and texts as bars, without accessibility faults', async () => {
    await run(
      page,
      `select month, share from shares where country = 'KEN' and event = 'protest' order by month`,
    );
    await result(page).getByText('Chart', { exact: true }).click();
    await expect(page.getByRole('img', { name: /^share is highest in Jun.2024: 899\.5/ })).toBeVisible();
    expect(await faultsOfAccess(page)).toEqual([]);
    await run(page, 'select 1 as one');
    await expect(result(page)).toContainText('This result has no chart');
    await result(page).getByText('Table', { exact: true }).click();
    await expect(cell(page, 0, 0)).toHaveText('1');
  });

  test('writes all rows into the CSV file, with query and snapshot', async () => {
    await run(page, 'select country, month, articles from coverage order by country, month');
    await expect(result(page)).toContainText(`The first 1,000 of ${counted('coverage')} rows`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    const rows = lines.filter((line) => !line.startsWith('#'));
    expect(rows[0]).toBe('country,month,articles');
    expect(rows).toHaveLength(1 + rowsIn('coverage'));
    await expect(result(page).locator('tbody tr').first().locator('td')).toHaveText(rows[1]!.split(','));
    expect(lines.find((line) => line.startsWith('# Query: '))).toContain('from coverage');
  });

  test('explains an error in a sentence, and keeps the previous result', async () => {
    await run(page, 'select 42 as answer');
    await expect(cell(page, 0, 0)).toHaveText('42');
    for (const [query, sentence] of [
      ['selec 1', 'Syntax error at or near "selec".'],
      ['select * from covrage', 'There is no table covrage. Near that name: coverage.'],
      ['select current_date', 'Today’s date and time zones are not part of this database.'],
      [`select '{}'::json`, 'JSON functions are not part of this database.'],
      [`select * from read_parquet('x.parquet')`, 'This database reads neither files nor addresses.'],
      [`select * from 'https://example.org/x.csv'`, 'This database reads neither files nor addresses.'],
      [`attach 'other.db'`, 'This database reads neither files nor addresses.'],
      [`set memory_limit = '9GB'`, 'The settings of this database are locked.'],
      ['select interval 1 month as span', 'give it as text, for example span::varchar'],
    ] as const) {
      await run(page, query);
      await expect(problem(page)).toContainText(sentence);
      await expect(result(page)).toContainText('Result of the previous query');
      await expect(cell(page, 0, 0)).toHaveText('42');
    }
  });

  test('works without the network once it is loaded', async () => {
    await page.context().setOffline(true);
    await run(page, 'select count(*) as rows from events');
    await expect(cell(page, 0, 0)).toHaveText(counted('events'));
    const unexpected = faults.splice(0).filter((fault) => !/Failed to load resource|net::ERR/.test(fault));
    expect(unexpected).toEqual([]);
  });
});

test('opens with the query of its address, stops a long one, and answers the next', async ({ page }) => {
  await ask(page, 'select 41 + 1 as answer');
  await expect(cell(page, 0, 0)).toHaveText('42');
  await type(page, 'select count(*) from range(100000) a, range(100000) b where (a.range * b.range) % 7 = 3');
  await button(page).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Stopped.')).toBeVisible();
  await type(page, 'select 2 as two');
  await button(page).click();
  await expect(cell(page, 0, 0)).toHaveText('2');
});

test('restarts after a query that broke it', async ({ page }) => {
  await ask(page, 'select len(range(500000000))');
  await expect(problem(page)).toContainText(
    'The database stopped working, perhaps because it ran out of memory.',
  );
  await type(page, 'select 2 as two');
  await button(page).click();
  await expect(cell(page, 0, 0)).toHaveText('2');
});

test('brings dropped tables back when started again', async ({ page }) => {
  await ask(page, 'drop table breaks; select 1 as done');
  await expect(cell(page, 0, 0)).toHaveText('1');
  await type(page, 'select label from breaks');
  await button(page).click();
  await expect(problem(page)).toContainText('The table breaks was dropped.');
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(page.locator('[data-phase="ready"]')).toBeVisible();
  await button(page).click();
  await expect(result(page).locator('tbody tr')).toHaveCount(1);
});

test.describe('when something is missing', () => {
  test.use({ expectedErrors: [/Failed to load resource|net::ERR/] });

  test('an engine that fails to load shows an error and can be retried', async ({ page }) => {
    await page.route('**/duckdb-eh.*', (route) => route.abort());
    await ask(page, 'select 1 as one');
    await expect(problem(page)).toContainText('Loading the database engine failed: the connection failed.');
    await page.unroute('**/duckdb-eh.*');
    await button(page).click();
    await expect(cell(page, 0, 0)).toHaveText('1');
  });

  test('an engine cut short is not used', async ({ page }) => {
    await page.route('**/duckdb-eh.*', async (route) => {
      const body = await (await route.fetch()).body();
      await route.fulfill({ body: body.subarray(0, 100_000) });
    });
    await ask(page, 'select 1 as one');
    await expect(problem(page)).toContainText('The database engine arrived incomplete');
  });

  test('an altered table is not used', async ({ page }) => {
    await page.route('**/events/protest.parquet*', async (route) => {
      const body = await (await route.fetch()).body();
      body[100]! ^= 1;
      await route.fulfill({ body });
    });
    await ask(page, 'select 1 as one');
    await expect(problem(page)).toContainText('The file events/protest.parquet is not the one');
  });

  test('a missing table says which', async ({ page }) => {
    await page.route('**/outlets.parquet*', (route) => route.fulfill({ status: 404 }));
    await ask(page, 'select 1 as one');
    await expect(problem(page)).toContainText(
      'Loading the file outlets.parquet failed: it is not on this server (status 404).',
    );
  });

  test('a browser without WebAssembly gets an explanation and the tables', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await page.goto('sql/');
    await expect(page.getByText('This browser does not run WebAssembly')).toBeVisible();
    await expect(button(page)).toBeDisabled();
    await expect(page.getByRole('link', { name: 'The tables can be downloaded instead' })).toBeVisible();
  });

  test('a device with little memory is warned, and may go on', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'deviceMemory', { value: 2 }));
    await page.goto('sql/');
    await expect(page.getByText('This device reports 2 GB of memory.')).toBeVisible();
    await expect(button(page)).toBeEnabled();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('tables, examples and alternatives can be read', async ({ page }) => {
    await page.goto('sql/');
    await expect(page.getByText('The editor needs JavaScript.')).toBeVisible();
    await expect(page.getByText('10,000 × count / articles').first()).toBeVisible();
    await expect(page.getByRole('link', { name: words[`sql.example.${examples[5].id}`] })).toBeVisible();
  });
});
