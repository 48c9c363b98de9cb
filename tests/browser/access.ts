import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type RunOptions = Parameters<AxeBuilder['options']>[0];
type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * The violations axe finds, optionally by some rules only. Passes are not listed, since naming their elements takes
 * four fifths of the time; legacy mode skips frames, of which there are none, and saves another quarter.
 */
export async function faultsOfAccess(page: Page, rules?: readonly string[]): Promise<string[]> {
  const options: RunOptions = {
    runOnly: rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: TAGS },
    resultTypes: ['violations'],
  };
  const { violations } =
    (await again(page, options)) ??
    (await new AxeBuilder({ page }).setLegacyMode(true).options(options).analyze());
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.slice(0, 3).map(({ target }) => target.join(' '));
    return `${id} (${help}) on ${nodes.length}: ${where.join(' | ')}`;
  });
}

/** The same by the copy of axe that an examination before has left in the page: loading it takes as long as a page. */
function again(page: Page, options: RunOptions): Promise<Results | null> {
  return page.evaluate((options) => {
    const { axe } = window as { axe?: { run: (all: Document, how: RunOptions) => Promise<Results> } };
    return axe?.run(document, options) ?? null;
  }, options);
}

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1440, height: 900 };
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** The violations on the page that is open: by day and by night, on a desk and on a phone. It is thinned out on the way. */
export async function faultsInEveryLight(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const examine = async (when: string, rules?: string[]) => {
    const found = await faultsOfAccess(page, rules);
    faults.push(...found.map((fault) => `${when}: ${fault}`));
  };
  await page.setViewportSize(DESK);
  await page.emulateMedia({ colorScheme: 'light' });
  await examine('by day');
  await thinOut(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await examine('by night', COLOURS);
  await page.setViewportSize(PHONE);
  await examine('on a phone by night', COLOURS);
  await page.emulateMedia({ colorScheme: 'light' });
  await examine('on a phone');
  return faults;
}

/**
 * Takes out what repeats: the rows of long tables, and the insides of drawings, which are one image each to a reader.
 * Examining a country's page then takes a quarter of the time; boxes keep their size.
 */
export async function thinOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const drawing of document.querySelectorAll('svg[role="img"]')) drawing.replaceChildren();
    for (const body of document.querySelectorAll('tbody')) {
      for (const row of [...body.rows].slice(10, -2)) row.remove();
    }
  });
}
