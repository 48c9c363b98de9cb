import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * The violations axe finds, optionally by some rules only. Passes are not listed, since naming their elements takes
 * four fifths of the time; legacy mode skips frames, of which there are none, and saves another quarter.
 */
export async function faultsOfAccess(page: Page, rules?: readonly string[]): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({
      runOnly: rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: TAGS },
      resultTypes: ['violations'],
    })
    .analyze();
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.slice(0, 3).map(({ target }) => target.join(' '));
    return `${id} (${help}) on ${nodes.length}: ${where.join(' | ')}`;
  });
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
