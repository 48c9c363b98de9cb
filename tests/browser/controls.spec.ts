import type { Locator, Page } from '@playwright/test';
import { expect, SITE, test } from './fixtures.ts';

const picture = (page: Page) => page.locator('figure[data-ready="true"]');
const countries = (page: Page) => page.getByRole('combobox', { name: 'Countries' });
const search = (page: Page) => page.getByRole('combobox', { name: /Find a country/ });

async function explore(page: Page, query = '') {
  await page.goto(`${SITE}explore/${query}`);
  await expect(picture(page)).toBeVisible();
}

async function active(page: Page, field: Locator): Promise<string | null> {
  const id = await field.getAttribute('aria-activedescendant');
  return id === null ? null : page.locator(`#${id}`).innerText();
}

async function heightOf(element: Locator): Promise<number> {
  return (await element.boundingBox())!.height;
}

test.describe('a field that finds', () => {
  test('is operated with arrows, Home and End, passing through the field', async ({ page }) => {
    await explore(page);
    const field = countries(page);
    const options = page.getByRole('listbox', { name: 'Countries' }).getByRole('option');
    await field.focus();
    await expect(field).toHaveAttribute('aria-expanded', 'false');
    await field.press('ArrowDown');
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    const [first, last] = [await options.first().innerText(), await options.last().innerText()];
    expect(await active(page, field)).toBe(first);
    await field.press('ArrowUp');
    expect(await active(page, field)).toBeNull();
    await field.press('ArrowUp');
    expect(await active(page, field)).toBe(last);
    await expect(options.last()).toBeInViewport();
    await field.press('Home');
    expect(await active(page, field)).toBe(first);
    await field.press('End');
    expect(await active(page, field)).toBe(last);
    await field.press('ArrowDown');
    expect(await active(page, field)).toBeNull();
  });

  test('takes nothing by Enter before something is typed or reached', async ({ page }) => {
    await explore(page, '?country=geo');
    await countries(page).click();
    await countries(page).press('Enter');
    await expect(page).toHaveURL(/\?country=geo$/);
  });

  test('reports the number of matches, including none', async ({ page }) => {
    await explore(page);
    const status = page.locator('.combobox', { has: countries(page) }).getByRole('status');
    await countries(page).pressSequentially('georg');
    await expect(status).toHaveText(/^Found: [1-9]/);
    await countries(page).fill('atlantis');
    await expect(status).toHaveText('No covered country matches “atlantis”');
    await expect(status).toBeVisible();
    await expect(countries(page)).toHaveAttribute('aria-expanded', 'false');
  });

  test('closes by Escape and keeps what was typed, and Tab leads on', async ({ page }) => {
    await explore(page);
    const field = countries(page);
    await field.pressSequentially('ken');
    await field.press('Escape');
    await expect(field).toHaveAttribute('aria-expanded', 'false');
    await expect(field).toHaveValue('ken');
    await expect(field).toBeFocused();
    await field.press('ArrowDown');
    await field.press('Tab');
    await expect(field).not.toBeFocused();
    await expect(page.getByRole('listbox')).toBeHidden();
    await expect(field).toHaveValue('');
  });

  test('leaves Enter to an input method while it composes', async ({ page }) => {
    await explore(page, '?country=geo');
    await countries(page).pressSequentially('seneg');
    await expect(page.getByRole('option', { name: 'Senegal' })).toBeVisible();
    await countries(page).dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
    await expect(page).toHaveURL(/\?country=geo$/);
    await countries(page).press('Enter');
    await expect(page).toHaveURL(/\?country=geo,sen$/);
  });

  test('announces which of several are chosen, and removes one', async ({ page }) => {
    await explore(page, '?country=geo,sen');
    await countries(page).fill('senegal');
    const option = page.getByRole('option', { name: 'Senegal' });
    await expect(option).toHaveAttribute('aria-selected', 'true');
    await option.click();
    await expect(page).toHaveURL(/\?country=geo$/);
    await expect(countries(page)).toBeFocused();
  });
});

test.describe('two thumbs on one track', () => {
  const thumb = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });

  test('move by month, by year and to the end, and do not pass each other', async ({ page }) => {
    await explore(page, '?country=geo&from=2019-01&to=2020-06');
    const first = thumb(page, 'First month');
    await first.press('ArrowRight');
    await expect(page).toHaveURL(/from=2019-02/);
    await first.press('PageUp');
    await expect(page).toHaveURL(/from=2020-02/);
    await first.press('PageUp');
    await expect(page).toHaveURL(/from=2020-06/);
    await expect(first).toHaveAttribute('aria-valuetext', /June.2020/);
    await first.press('Home');
    await expect(page).toHaveURL(/\?country=geo&to=2020-06$/);
    await page.goBack();
    await expect(page).toHaveURL(/from=2019-01/);
  });

  test('read from left to right on a page from right to left, as the charts do', async ({ page }) => {
    await explore(page, '?country=geo&from=2019-01');
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    await thumb(page, 'First month').press('ArrowRight');
    await expect(page).toHaveURL(/from=2019-02/);
  });

  test('can be pulled apart after they meet', async ({ page }) => {
    await explore(page, '?country=geo&from=2019-01&to=2019-01');
    const box = (await thumb(page, 'First month').boundingBox())!;
    const { low, high } = await thumb(page, 'First month').evaluate((input: HTMLInputElement) => ({
      low: Number(input.min),
      high: Number(input.max),
    }));
    const share = (2019 * 12 - low) / (high - low);
    const met = box.x + 22 + (box.width - 44) * share;
    const middle = box.y + box.height / 2;
    for (const [from, to] of [
      [met - 5, met - 60],
      [met + 5, met + 60],
    ] as const) {
      await page.mouse.move(from, middle);
      await page.mouse.down();
      await page.mouse.move(to, middle, { steps: 5 });
      await page.mouse.up();
    }
    await expect(page).toHaveURL(/from=201[3-8]-\d\d&to=20(19|2\d)-\d\d/);
  });

  test('a press on the track moves the nearer thumb', async ({ page }) => {
    await explore(page, '?country=geo&from=2015-01&to=2020-06');
    const box = (await thumb(page, 'Last month').boundingBox())!;
    await page.mouse.click(box.x + box.width - 30, box.y + box.height / 2);
    await expect(page).toHaveURL(/\?country=geo&from=2015-01(&to=2024-\d\d)?$/);
  });
});

test('one thumb stops the play when it is moved', async ({ page }) => {
  await explore(page, '?chart=map&at=2020-01');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page).toHaveURL(/at=2020-02/);
  await page.getByRole('slider', { name: 'Month', exact: true }).press('PageDown');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect(page).toHaveURL(/at=2019-\d\d/);
});

test.describe('a dialog', () => {
  const dialog = (page: Page) => page.getByRole('dialog');
  const opener = (page: Page) => page.getByRole('button', { name: 'Cite', exact: true });

  test.beforeEach(async ({ page }) => {
    await explore(page, '?country=geo');
    await opener(page).focus();
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeVisible();
  });

  test('takes the focus, keeps it, and gives it back at Escape', async ({ page }) => {
    await expect(dialog(page).getByRole('heading')).toBeFocused();
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab');
      const outside = await page.evaluate(
        () => document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
      );
      expect(outside).toBe(false);
    }
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(opener(page)).toBeFocused();
  });

  test('closes on a press outside it, not on a selection that ends there', async ({ page }) => {
    const box = (await dialog(page).boundingBox())!;
    await page.mouse.move(box.x + 60, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x - 20, box.y + 60);
    await page.mouse.up();
    await expect(dialog(page)).toBeVisible();
    await page.mouse.click(box.x - 20, box.y + 60);
    await expect(dialog(page)).toBeHidden();
    await expect(opener(page)).toBeFocused();
  });
});

test.describe('a table', () => {
  test('is sorted from its headers by keyboard: one direction, the other, the original order', async ({
    page,
  }) => {
    await explore(page, '?country=ken,nga&from=2023-01&to=2023-12&chart=table');
    const head = page.getByRole('columnheader', { name: /^Share/ });
    await expect(page.getByRole('table', { name: /^Rows of: / })).toBeVisible();
    await expect(head).toHaveAttribute('aria-sort', 'none');
    await head.getByRole('button').focus();
    for (const sorted of ['descending', 'ascending', 'none']) {
      await page.keyboard.press('Enter');
      await expect(head).toHaveAttribute('aria-sort', sorted);
      await expect(head.getByRole('button')).toBeFocused();
    }
  });

  test('is shown in steps where it is long, and scrolls by keyboard under its headers', async ({ page }) => {
    await explore(page, '?country=ken,nga,gha,geo,sen&chart=table');
    const rows = page.locator('tbody tr');
    await expect(rows).toHaveCount(500);
    const region = page.getByRole('region', { name: /^Rows of: / });
    const head = region.getByRole('columnheader').first();
    const below = async () => (await head.boundingBox())!.y - (await region.boundingBox())!.y;
    const top = await below();
    await region.focus();
    await page.keyboard.press('PageDown');
    await expect.poll(() => region.evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
    expect(await below()).toBeCloseTo(top, 0);
    await page.getByRole('button', { name: /^Show \d+ more rows$/ }).click();
    await expect.poll(() => rows.count()).toBeGreaterThan(500);
  });
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

  test('a country is found and taken by taps', async ({ page }) => {
    await explore(page, '?country=geo');
    await countries(page).tap();
    await countries(page).fill('seneg');
    const option = page.getByRole('option', { name: 'Senegal' });
    expect(await heightOf(option)).toBeGreaterThanOrEqual(44);
    await option.tap();
    await expect(page).toHaveURL(/\?country=geo,sen$/);
    await page.getByRole('button', { name: 'Remove Georgia' }).tap();
    await expect(page).toHaveURL(/\?country=sen$/);
  });

  test('a page is found and opened by taps', async ({ page }) => {
    await page.goto(SITE);
    await search(page).tap();
    await search(page).fill('kosovo');
    await page
      .getByRole('option', { name: /Kosovo/ })
      .first()
      .tap();
    await expect(page).toHaveURL(`${SITE}countries/xkx/`);
  });

  test('a month is set by a tap on the track, which is as high as a finger', async ({ page }) => {
    await explore(page, '?country=geo');
    const first = page.getByRole('slider', { name: 'First month', exact: true });
    expect(await heightOf(first)).toBeGreaterThanOrEqual(44);
    await first.scrollIntoViewIfNeeded();
    const box = (await first.boundingBox())!;
    await page.touchscreen.tap(box.x + box.width * 0.3, box.y + box.height / 2);
    await expect(page).toHaveURL(/from=201\d-\d\d/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test('a tap on a header sorts', async ({ page }) => {
    await explore(page, '?country=ken&from=2023-01&chart=table');
    const head = page.getByRole('columnheader', { name: /^Month/ });
    expect(await heightOf(head.getByRole('button'))).toBeGreaterThanOrEqual(44);
    await head.getByRole('button').tap();
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
  });
});
