import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { faultsOfAccess } from './access.ts';
import { expect, SITE, test } from './fixtures.ts';

const live = (page: Page) => page.locator('figure[data-ready="true"]');
const title = (page: Page) => live(page).getByRole('heading', { level: 2 });
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Chart' }).getByRole('link', { name: new RegExp(`^${name}`) });

async function open(page: Page, query = '') {
  await page.goto(`explore/${query}`);
  await expect(live(page)).toBeVisible();
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

async function take(page: Page, button: RegExp | string): Promise<Download> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: typeof button === 'string' }).click();
  return started;
}

test('Georgia’s legal changes peak in May 2024 at 1,332, with March 2023 at 720', async ({ page }) => {
  await open(page, '?country=geo&series=legalchange');
  await expect(title(page)).toHaveText(/^Georgia: legal change reporting peaked in May.2024/);
  await expect(live(page).locator('svg')).toContainText('1,332');
  await page.getByText(/^Table of the \d+ rows shown$/).click();
  const march = page.getByRole('row', { name: /^Mar.2023/ });
  await expect(march.getByRole('cell', { name: '720', exact: true })).toBeVisible();
});

test('a country is changed by keyboard; address, title and picture follow; the back button returns', async ({
  page,
}) => {
  await open(page);
  await expect(title(page)).toHaveText(/^Kenya: protest reporting/);
  await page.getByRole('combobox', { name: 'Countries' }).focus();
  await page.keyboard.press('Backspace');
  await page.keyboard.type('georg');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?country=geo$/);
  await expect(title(page)).toHaveText(/^Georgia: protest reporting/);
  await expect(page).toHaveTitle(/^Georgia: protest reporting.*Civic Space Explorer$/);

  await page.keyboard.type('seneg');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\?country=geo,sen$/);
  await expect(title(page)).toHaveText(/Georgia’s protest reporting reached.*Senegal/);

  await page.goBack();
  await expect(title(page)).toHaveText(/^Georgia: protest reporting/);
  await page.goBack();
  await expect(page).toHaveURL(/explore\/$/);
  await expect(title(page)).toHaveText(/^Kenya: protest reporting/);
});

test('months are typed, checked and bounded', async ({ page }) => {
  await open(page);
  const first = page.getByRole('textbox', { name: 'First month, typed' });
  const last = page.getByRole('textbox', { name: 'Last month, typed' });
  await first.fill('2019-01');
  await first.press('Tab');
  await expect(page).toHaveURL(/from=2019-01/);
  await expect(live(page)).toContainText(/January.2019 to July.2024/);

  await last.fill('June');
  await last.press('Tab');
  await expect(page.getByText('“June” is not a month')).toBeVisible();
  await expect(last).toHaveAttribute('aria-invalid', 'true');
  await expect(page).toHaveURL(/\?from=2019-01$/);

  await last.fill('2031-01');
  await last.press('Tab');
  await expect(page.getByText(/covered from .* so Jul.2024 is used/)).toBeVisible();
  await expect(last).toHaveValue('2024-07');

  const slider = page.getByRole('slider', { name: 'First month', exact: true });
  await slider.press('ArrowRight');
  await slider.press('ArrowRight');
  await expect(first).toHaveValue('2019-03');
  await expect(page).toHaveURL(/from=2019-03/);
  await page.goBack();
  await expect(first).toHaveValue('2019-01');
});

const charts: [tab: string, chart: string, rows: RegExp][] = [
  ['Lines', 'line', /^\d+ rows$/],
  ['Small multiples', 'multiples', /^\d+ rows$/],
  ['Ranking', 'ranking', /^20 rows$/],
  ['Map', 'map', /^63 rows$/],
  ['Heat grid', 'heat', /^\d+ rows$/],
];

for (const [name, chart, rows] of charts) {
  test(`the ${name.toLowerCase()} is drawn, fits the page and breaks no rule of access`, async ({ page }) => {
    await open(page, '?country=ken,nga');
    await tab(page, name).click();
    await expect(page).toHaveURL(chart === 'line' ? /country=ken,nga$/ : new RegExp(`chart=${chart}$`));
    await expect(tab(page, name)).toHaveAttribute('aria-current', 'true');
    await expect(page.locator('.bar').getByText(rows)).toBeVisible();
    await expect(live(page).locator('svg').first()).toBeVisible();
    await expect(live(page).locator('svg path, svg rect').first()).toBeAttached();
    expect(await faultsOfAccess(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 780 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(360);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`open lists, notes, dialogs and tables break no rule of access, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(page, '?country=ken,nga,gha,geo,xyz&from=2024-01');
    await page.getByRole('combobox', { name: 'Countries' }).click();
    expect(await faultsOfAccess(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Indicators' }).click();
    expect(await faultsOfAccess(page)).toEqual([]);
    await page.keyboard.press('Escape');
    for (const name of ['Cite', 'Embed']) {
      await page.getByRole('button', { name, exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await faultsOfAccess(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.getByText(/^Table of the/).click();
    expect(await faultsOfAccess(page)).toEqual([]);
    await tab(page, 'Map').click();
    await page.getByRole('radio', { name: 'One month' }).check({ force: true });
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeHidden();
    expect(await faultsOfAccess(page)).toEqual([]);
  });
}

test('the downloaded rows are the rows on the screen, in their order', async ({ page }) => {
  await open(page, '?country=ken,nga&from=2023-01&to=2023-12&chart=table');
  await page.getByRole('button', { name: 'Share per 10,000' }).click();
  await page.getByRole('searchbox', { name: 'Find in these rows' }).fill('kenya');
  await expect(page.getByText('12 of 24 rows')).toBeVisible();
  const shown = await page
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));

  const download = await take(page, /^Download displayed data/);
  expect(download.suggestedFilename()).toBe('protest-kenya-nigeria-2023-01-2023-12.csv');
  const lines = (await textOf(download)).trim().split('\r\n');
  const about = lines.filter((line) => line.startsWith('# ')).join('\n');
  for (const part of ['per 10,000 articles', 'Machine Learning for Peace', 'MIT', 'Snapshot', '/explore/']) {
    expect(about).toContain(part);
  }
  const [header = '', ...rows] = lines.filter((line) => !line.startsWith('# '));
  const share = header.split(',').indexOf('share');
  const month = header.split(',').indexOf('month');
  const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
  expect(rows).toHaveLength(shown.length);
  rows.forEach((row, i) => {
    const cells = row.split(',');
    expect(shown[i]).toContain(whole.format(Number(cells[share])));
    const spoken = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'short', timeZone: 'UTC' });
    expect(shown[i]?.join(' ').replaceAll('\u00a0', ' ')).toContain(
      spoken.format(new Date(`${cells[month]}-01T00:00:00Z`)),
    );
  });
  const values = rows.map((row) => Number(row.split(',')[share]));
  expect(values).toEqual([...values].sort((a, b) => b - a));
});

test('the SVG holds title, unit, source, snapshot and licence, and asks for nothing', async ({ page }) => {
  await open(page, '?country=geo&series=legalchange');
  const download = await take(page, 'SVG');
  expect(download.suggestedFilename()).toBe('legalchange-georgia-2012-09-2024-08.svg');
  const svg = await textOf(download);
  const words = svg.replaceAll('\u00a0', ' ');
  const parts = [
    'Georgia: legal change',
    'per 10,000 articles',
    'Machine Learning',
    'Snapshot',
    'MIT licence',
    '1,332',
  ];
  for (const part of parts) expect(words).toContain(part);
  expect(svg).not.toMatch(/var\(--|<script|(href|src|url\()=?["'(]?https?:/);
  await page.goto(`data:image/svg+xml,${encodeURIComponent(svg)}`);
  await expect(page.locator('svg').first()).toBeVisible();
});

test('the PNG is a picture with something on it', async ({ page }) => {
  await open(page, '?country=geo&series=legalchange');
  const bytes = await readFile(await (await take(page, 'PNG')).path());
  expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const colours = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const seen = new Set<string>();
    for (let i = 0; i < data.length; i += 4) seen.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
    return { seen: seen.size, width: bitmap.width };
  }, bytes.toString('base64'));
  expect(colours.seen).toBeGreaterThan(20);
  expect(colours.width).toBeGreaterThan(1200);
});

test('a month is read by pointer and by keyboard, and Escape dismisses it', async ({ page }) => {
  await open(page, '?country=ken,nga&from=2019-01');
  const readout = page.getByRole('slider', { name: /Month by month/ });
  await readout.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(readout).toHaveAttribute(
    'aria-valuetext',
    /^June.2024: Kenya 899 \(204 of 2,268 articles\); Nigeria 404/,
  );
  await expect(readout.getByText('899')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(readout.getByText('899')).toBeHidden();

  const box = (await readout.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(readout.getByText(/articles/).first()).toBeVisible();
  await page.mouse.move(box.x + box.width / 2, box.y - 40);
  await expect(readout.getByText(/articles/)).toHaveCount(0);
});

test('a country of the map and a cell of the grid are read by pointer and by keyboard', async ({ page }) => {
  await open(page, '?chart=map&at=2024-06');
  const readout = page.getByRole('slider', { name: /Value by value/ });
  await readout.focus();
  await page.keyboard.press('Home');
  await expect(readout).toHaveAttribute('aria-valuetext', /^Kenya: 899 \(204 of 2,268 articles\)/);
  const spot = (await readout.locator('.dot').boundingBox())!;
  await page.keyboard.press('Escape');
  await expect(readout.getByText('899')).toBeHidden();
  await page.mouse.move(spot.x + 5, spot.y + 5);
  await expect(readout.getByText('204 of 2,268 articles')).toBeVisible();
  await page.mouse.move(spot.x + 5, 5);

  await tab(page, 'Heat grid').click();
  await expect(live(page).locator('svg')).toContainText('Arrests');
  await readout.focus();
  await page.keyboard.press('End');
  await expect(readout).toHaveAttribute('aria-valuetext', /^Natural disasters, Jul.2024: [+−]/);
  await page.keyboard.press('ArrowUp');
  await expect(readout).toHaveAttribute('aria-valuetext', /^Corruption, Jul.2024: [+−]/);
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });

  test('a tap opens a month’s figures and a second one closes them', async ({ page }) => {
    await open(page);
    const readout = page.getByRole('slider', { name: /Month by month/ });
    await readout.scrollIntoViewIfNeeded();
    const box = (await readout.boundingBox())!;
    await page.touchscreen.tap(box.x + 150, box.y + 80);
    await expect(readout.getByText(/of .* articles/)).toBeVisible();
    await page.touchscreen.tap(box.x + 150, box.y + 80);
    await expect(readout.getByText(/of .* articles/)).toBeHidden();
  });
});

test('a map is stepped and played through the months', async ({ page }) => {
  await page.clock.install();
  await open(page, '?chart=map');
  await page.getByRole('radio', { name: 'One month' }).check({ force: true });
  await expect(page).toHaveURL(/at=2024-0\d/);
  const month = page.getByRole('textbox', { name: 'Month, typed as YYYY-MM' });
  await month.fill('2020-08');
  await month.press('Enter');
  await expect(page).toHaveURL(/at=2020-08/);
  await expect(live(page)).toContainText(/in August.2020/);
  await page.getByRole('button', { name: 'One month forward' }).click();
  await expect(live(page)).toContainText(/in September.2020/);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(live(page)).not.toContainText(/in September.2020/);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  const stopped = await month.inputValue();
  await page.clock.runFor(10_000);
  await expect(month).toHaveValue(stopped);
});

test('several events are chosen by their group and shown as small multiples', async ({ page }) => {
  await open(page, '?country=ken&chart=multiples');
  const events = page.getByRole('combobox', { name: 'Indicators' });
  await events.fill('activism');
  await page.keyboard.press('Enter');
  await events.fill('contest for power, all');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(
    /series=protest,activism,electionactivity,electionirregularities,coup,corruption/,
  );
  await expect(live(page).locator('svg')).toContainText('Irregular transitions');
});

test('what the address asks for but the snapshot lacks gets a note, and the rest is shown', async ({
  page,
}) => {
  await open(page, '?country=ken,xyz&series=protest,picnic&from=2031-01&measure=weight');
  for (const sentence of [
    'no country “xyz”',
    'no event “picnic”',
    'outside the snapshot',
    'no measure “weight”',
  ]) {
    await expect(page.getByText(sentence)).toBeVisible();
  }
  await expect(title(page)).toHaveText(/^Kenya: protest reporting/);
});

test('a citation and the link name this view and its snapshot', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '?country=geo&series=legalchange');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${SITE}explore/?country=geo&series=legalchange`,
  );
  await page.getByRole('button', { name: 'Cite' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cite this chart' });
  await expect(dialog.getByLabel('BibTeX')).toHaveValue(/^@misc\{.*snapshot=[0-9a-f]{12}\},?\n\}$/s);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Cite' })).toBeFocused();
});

test('everything stays below the site’s base', async ({ page }) => {
  await page.goto(`${SITE}explore/?country=ken&series=raid`);
  await expect(live(page)).toBeVisible();
  await tab(page, 'Map').click();
  await expect(page).toHaveURL(`${SITE}explore/?country=ken&series=raid&chart=map`);
  const link = page.getByRole('link', { name: /^Open in SQL/ });
  await expect(link).toHaveAttribute('href', /^\/x\/sql\/\?q=/);
});
