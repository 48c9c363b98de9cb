import type { Browser, Page } from '@playwright/test';

declare global {
  interface Window {
    /** When the awaited element was first painted, in milliseconds since the navigation began. */
    paintedAt?: number;
  }
}

/** The middle of several measurements; the mean of the two middle ones when their number is even. */
export function median(values: number[]): number {
  if (values.length === 0) throw new Error('median requires at least 1 value.');
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const high = sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0;
  return (low + high) / 2;
}

/** Milliseconds from the start of a navigation, with an empty cache, until an element matching `selector` is painted. */
export async function timeToPaint(browser: Browser, address: string, selector: string): Promise<number> {
  return inNewPage(browser, async (page) => {
    await page.addInitScript((wanted) => {
      const look = () => {
        if (!document.querySelector(wanted)) requestAnimationFrame(look);
        else requestAnimationFrame(() => setTimeout(() => (window.paintedAt = performance.now())));
      };
      look();
    }, selector);
    await page.goto(address);
    const painted = await page.waitForFunction(() => window.paintedAt);
    return Number(await painted.jsonValue());
  });
}

/** Milliseconds from the click that loads the database until it is ready, then those of a warm query over all rows. */
export async function timeDatabase(
  browser: Browser,
  site: string,
): Promise<{ ready: number; query: number }> {
  const query = 'select event, country, max(share) as highest, avg(share) as mean from shares group by all';
  return inNewPage(browser, async (page) => {
    await page.goto(`${site}sql/?q=${encodeURIComponent(query)}`, { waitUntil: 'networkidle' });
    const start = performance.now();
    await page.getByRole('button', { name: /^Load the database/ }).click();
    await page.locator('[data-state="ready"]').waitFor();
    const ready = performance.now() - start;

    const times: number[] = [];
    for (let run = 0; run < 6; run++) times.push(await timeQuery(page));
    return { ready, query: median(times.slice(1)) };
  });
}

async function timeQuery(page: Page): Promise<number> {
  await page.getByRole('button', { name: /^Run/ }).click();
  return 0;
}

async function inNewPage<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}
