import type { Locator, Page } from '@playwright/test';
import { faultsOfAccess } from './access.ts';
import { expect, test } from './fixtures.ts';

const bench = (page: Page) => page.locator('.bench[data-ready="true"]');
const slider = (page: Page, month: RegExp) => bench(page).getByRole('slider', { name: month });
const follow = (page: Page) =>
  bench(page).getByRole('region', { name: /What has moved with it|What moves with it/ });
const panel = (page: Page, name: string) => follow(page).getByRole('region', { name, exact: true });
const valueOf = async (month: Locator) => Number(await month.getAttribute('aria-valuenow'));
const ARRESTS = 'country=ken&set=arrest:300,320,350';

async function open(page: Page, query = '') {
  await page.goto(`lab/what-if/${query && `?${query}`}`);
  await expect(bench(page)).toBeVisible();
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the forecasts of one event and of those that move with it are dated and note what is missing', async ({
    page,
  }) => {
    await page.goto('lab/what-if/');
    await expect(page.getByText(/Setting months here needs JavaScript/)).toBeVisible();
    await expect(
      page.getByRole('heading', { level: 2, name: /^Arrest reporting in Kenya is expected/ }),
    ).toBeVisible();
    await expect(page.getByText(/Made on .* from data to .*expires on/).first()).toBeVisible();
    const targets = page.getByRole('region', { name: 'What moves with it' });
    await expect(
      targets.getByText(/in the same months that we used to choose .+ flatters a little/),
    ).toBeVisible();
    await expect(page.getByText(/Bands are meant to hold 80/).first()).toBeVisible();
    await expect(targets.getByRole('region', { name: 'Legal actions' }).locator('svg')).toBeVisible();
    await page.getByText(/^Switched off: \d+ events/).click();
    await expect(targets.getByRole('term').first()).toBeVisible();
  });
});

test('keys set a month, what follows moves, the address holds it, and the back button takes it back', async ({
  page,
}) => {
  await open(page);
  const legal = panel(page, 'Legal actions');
  await expect(legal).not.toContainText('→');
  const month = slider(page, /^Arrests, August.2024/);
  await expect(month).toHaveAttribute('aria-valuetext', /^August.2024: left to the forecast/);
  await month.focus();
  await page.keyboard.press('End');
  await expect(month).toHaveAttribute('aria-valuetext', /per 10,000 articles, set$/);
  await expect(page).toHaveURL(/set=arrest:\d+$/);
  await expect(legal).toContainText(/\d+ → \d+ per 10,000 \(\+\d+%\)/);
  const before = await valueOf(month);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => valueOf(month)).toBeLessThan(before);
  await page.keyboard.press('Tab');
  await expect(slider(page, /^Arrests, September.2024/)).toBeFocused();
  await month.focus();
  await page.keyboard.press('Delete');
  await expect(page).toHaveURL(/what-if\/$/);
  await expect(legal).not.toContainText('→');
  await page.goBack();
  await expect(legal).toContainText('→');
});

test('months are dragged, and nothing moves away under the pointer', async ({ page }) => {
  await open(page);
  const month = slider(page, /^Arrests, October.2024/);
  await month.scrollIntoViewIfNeeded();
  const box = (await month.boundingBox())!;
  const middle = box.x + box.width / 2;
  await page.mouse.move(middle, box.y + box.height / 2);
  await page.mouse.down();
  for (const part of [0.4, 0.3, 0.2]) await page.mouse.move(middle, box.y + box.height * part);
  await expect(month).toHaveAttribute('aria-valuetext', /, set$/);
  const dragged = await valueOf(month);
  await page.mouse.move(middle, box.y + box.height * 0.2 + 1);
  await expect.poll(() => valueOf(month)).not.toBe(dragged);
  await expect.poll(async () => Math.abs((await valueOf(month)) - dragged)).toBeLessThan(0.03 * dragged);
  expect(new URL(page.url()).search).toBe('');
  await page.mouse.up();
  await expect(page).toHaveURL(/set=arrest:,,\d+/);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('a tap sets a month, and a finger that swipes scrolls the page', async ({ page }) => {
    await open(page);
    const month = slider(page, /^Arrests, October.2024/);
    await month.scrollIntoViewIfNeeded();
    const box = (await month.boundingBox())!;
    const x = box.x + box.width / 2;
    await page.touchscreen.tap(x, box.y + 0.3 * box.height);
    await expect(month).toHaveAttribute('aria-valuetext', /, set$/);
    await expect(page).toHaveURL(/set=arrest:,,\d+$/);
    const before = await page.evaluate(() => scrollY);
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x, y }] });
    await touch('touchStart', box.y + 0.9 * box.height);
    for (const up of [20, 50, 90, 130]) await touch('touchMove', box.y + 0.9 * box.height - up);
    await touch('touchEnd');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
    await expect(page).toHaveURL(/set=arrest:,,\d+$/);
  });
});

test('a link restores the scenario, and the fields and guardrails show it', async ({ page }) => {
  await open(page, ARRESTS);
  const fields = bench(page).getByRole('group', { name: /^Arrests: articles per 10,000/ });
  await expect(fields.getByRole('textbox').first()).toHaveValue('300');
  await expect(fields.getByRole('textbox').nth(3)).toHaveValue('');
  await expect(bench(page).getByRole('heading', { level: 2 }).first()).toHaveText(
    /^With 3 months set.*; .* would be forecast at \d+, not \d+$/,
  );
  const guard = bench(page).getByRole('region', { name: 'How far to trust this' });
  await expect(guard).toContainText('A pattern, not a cause');
  await expect(guard).toContainText(/months are above every month Kenya has had/);
  await expect(guard).toContainText(/\d+ of \d+ past stretches in Kenya/);

  await fields.getByRole('textbox').first().fill('many');
  await fields.getByRole('textbox').first().press('Tab');
  await expect(page.getByText('“many” is not a share from 0 to 10,000.')).toBeVisible();
  await expect(page).toHaveURL(/set=arrest:300,320,350$/);
  await fields.getByRole('textbox').first().fill('12.5');
  await fields.getByRole('textbox').first().press('Tab');
  await expect(page).toHaveURL(/set=arrest:12.5,320,350$/);
  await page.getByRole('button', { name: 'Reset the scenario' }).click();
  await expect(page).toHaveURL(/what-if\/$/);
});

test('presets, a second event and another country', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'As in its largest six months' }).click();
  await expect(page).toHaveURL(/set=arrest:[\d.]+(,[\d.]+){5}$/);
  await page.getByRole('combobox', { name: 'Set another event too' }).selectOption('violencelethal');
  await expect(bench(page).getByRole('slider')).toHaveCount(12);
  await expect(panel(page, 'Non-lethal violence')).toContainText('moves with Lethal violence');
  await page.getByRole('button', { name: 'Remove Lethal violence' }).click();
  await expect(bench(page).getByRole('slider')).toHaveCount(6);
  await page.getByRole('combobox', { name: 'Country' }).selectOption('GEO');
  await expect(page).toHaveURL(/country=geo$/);
  await expect(bench(page).getByRole('heading', { level: 2 }).first()).toHaveText(/in Georgia is expected/);
});

test('a country without a forecast says why, and an address it cannot take is explained', async ({
  page,
}) => {
  await page.goto('lab/what-if/?country=tls');
  await expect(page.getByText(/There is no forecast for Timor-Leste/)).toBeVisible();
  await open(page, 'country=xyz&set=raid:x');
  await expect(page.getByText(/no country “xyz”/)).toBeVisible();
  await expect(page.getByText(/“x” is not a share/)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`breaks no rule of access and fits a phone, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(page, `${ARRESTS}&set=protest`);
    await page.getByText(/^Switched off/).click();
    await page.getByText(/^Table of all/).click();
    expect(await faultsOfAccess(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 780 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(360);
    expect(await faultsOfAccess(page)).toEqual([]);
    const month = slider(page, /^Arrests, August/);
    await expect.poll(async () => (await month.boundingBox())?.width).toBeGreaterThanOrEqual(24);
  });
}
