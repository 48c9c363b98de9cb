import { faultsInEveryLight, thinOut } from './access.ts';
import { builtPages } from './built.ts';
import { expect, SITE, test } from './fixtures.ts';

const PHONE = { width: 360, height: 740 };

/** Kinds with many pages, and the pages that represent each: a common one and the extremes. */
const MANY = /^(countries|events|embed\/countries|embed\/events|data)\/(?!changes\/|verify\/)[^/]+\/$/;
const EXAMPLES = /^(embed\/)?(countries\/ken|events\/protest)\/$|^data\/(events|coverage)\/$/;
const EXTREMES = {
  'fewest articles': /^(embed\/)?countries\/tls\/$/,
  'a country without an ISO code': /^countries\/xkx\/$/,
  'a partial last month': /^countries\/ago\/$/,
};

const pages = builtPages();
const paths = pages.map(({ path }) => path);
const islands = new Set(pages.filter(({ html }) => html.includes('<astro-island')).map(({ path }) => path));
const longest = ['countries/', 'events/', 'data/'].map((folder) => longestTitle(folder));
const isExtreme = (path: string) =>
  longest.includes(path) || Object.values(EXTREMES).some((extreme) => extreme.test(path));
const isExample = (path: string) => EXAMPLES.test(path) || isExtreme(path);
const kinds = paths.filter((path) => !MANY.test(path) || isExample(path));

test.describe.configure({ timeout: 300_000 });

test('every kind of page is among those that are examined', () => {
  for (const [what, extreme] of Object.entries(EXTREMES))
    expect(
      kinds.some((path) => extreme.test(path)),
      what,
    ).toBe(true);
  const folders = new Set(paths.flatMap((path) => MANY.exec(path)?.[1] ?? []));
  for (const folder of folders) expect(kinds.filter((path) => path.startsWith(folder))).not.toEqual([]);
});

for (const group of inGroups(kinds, 6)) {
  test(`pages ${named(group)} are accessible: by day and by night, on a desk and on a phone`, async ({
    page,
  }) => {
    const faults: string[] = [];
    for (const path of group) {
      await page.goto(SITE + path, { waitUntil: islands.has(path) ? 'networkidle' : 'load' });
      if (isExtreme(path)) await thinOut(page);
      const found = await faultsInEveryLight(page);
      faults.push(...found.map((fault) => `${path || 'home'}, ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}

for (const group of inGroups(paths, 60)) {
  test(`pages ${named(group)} open without an error and fit a phone`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    const faults: string[] = [];
    for (const path of group) {
      const response = await page.goto(SITE + path);
      if (response?.ok() !== true) faults.push(`${path}: status ${response?.status()}`);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > PHONE.width) faults.push(`${path || 'home'}: ${width} pixels wide on a phone`);
    }
    expect(faults).toEqual([]);
  });
}

test.describe('an address that leads nowhere', () => {
  test.use({ expectedErrors: [/the server responded with a status of 404/] });

  test('is answered with the 404 page', async ({ page }) => {
    const response = await page.goto(`${SITE}countries/atlantis/`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByRole('link', { name: 'Countries' }).first().click();
    await expect(page).toHaveURL(`${SITE}countries/`);
  });
});

function longestTitle(folder: string): string {
  const title = (html: string) => /<title>(.*?)<\/title>/s.exec(html)?.[1] ?? '';
  const inFolder = pages.filter(({ path }) => path.startsWith(folder) && MANY.test(path));
  return inFolder.toSorted((a, b) => title(b.html).length - title(a.html).length)[0]!.path;
}

function inGroups(all: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}

function named(group: readonly string[]): string {
  return `${group[0] || 'home'} to ${group.at(-1)}`;
}
