import type { Page } from '@playwright/test';

export interface Island {
  path: string;
  ready: string;
  act?: { press: string; fill?: string; then: string };
}

const EXPLORE = '/explore/?country=ken,phl&event=protest&from=2019-01';
const CHART = '.picture[aria-busy="false"] svg.chart:visible';

export const ISLANDS: readonly Island[] = [
  {
    path: '/',
    ready: 'input[role=combobox]',
    act: { press: 'input[role=combobox]', fill: 'ke', then: '[role=option]' },
  },
  { path: '/404.html', ready: 'input[role=combobox]' },
  { path: EXPLORE, ready: CHART },
  ...['multiples', 'ranking', 'map', 'heat'].map((chart) => ({
    path: `${EXPLORE}&chart=${chart}`,
    ready: CHART,
  })),
  { path: `${EXPLORE}&chart=table`, ready: '.picture[aria-busy="false"] input[type=search]' },
  { path: '/explore/?country=ken&series=protest,vdem.v2x_libdem.v16', ready: CHART },
  { path: '/explore/?country=ken,k9k&event=n0,protest&from=1990-01&chart=p1e', ready: CHART },
  { path: '/embed/?country=ken&event=protest', ready: 'svg.chart:visible' },
  { path: '/outlook/?country=ken&within=6&least=30', ready: 'tbody tr' },
  { path: '/lab/clusters/', ready: 'svg.chart:visible' },
  { path: '/lab/what-if/?country=ken', ready: 'svg.chart:visible' },
  { path: '/sql/', ready: '.cm-editor', act: { press: '#console .button.primary', then: '#console table' } },
  {
    path: '/data/verify/',
    ready: '.button.primary',
    act: { press: '.button.primary', then: '.verdict:is(.good, .bad)' },
  },
  {
    path: '/outlook/track-record/',
    ready: '.button.primary',
    act: { press: '.button.primary', then: '.verdict:is(.good, .bad)' },
  },
];

export async function openIsland(page: Page, origin: string, { path, ready }: Island): Promise<void> {
  await page.goto(`${origin}${path.slice(1)}`);
  await settled(page);
  await page.locator(ready).first().waitFor();
  await settled(page);
}

/** Uses an island and calls `see` at each step: when used, with every fold open, with each list open, in each dialog. */
export async function useIsland(
  page: Page,
  { act }: Island,
  see: (step: string) => Promise<void>,
): Promise<void> {
  if (act) {
    await page.locator(act.press).first().click();
    if (act.fill !== undefined) await page.locator(act.press).first().fill(act.fill);
    await page.locator(act.then).first().waitFor({ timeout: 60_000 });
    await see('used');
  }
  await page.evaluate(() =>
    document.querySelectorAll('main details').forEach((each) => each.setAttribute('open', '')),
  );
  await see('unfolded');
  const closed = page.locator('main button[aria-expanded="false"]:visible');
  while ((await closed.count()) > 0) {
    await closed.first().click();
    await settled(page);
  }
  await see('lists open');
  for (const box of await page.locator('main input[role=combobox]:visible').all()) {
    await box.click();
    await see('choices');
    await page.keyboard.press('Escape');
  }
  for (const opener of await page.locator('main button[aria-haspopup=dialog]:visible').all()) {
    await opener.click();
    await page.locator('dialog[open]').waitFor();
    await see('dialog');
    await page.keyboard.press('Escape');
  }
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr], [aria-busy="true"]'));
}
