import type { Browser, Page } from '@playwright/test';

declare global {
  interface Window {
    paintedAt?: number;
  }
}

export function median(values: number[]): number {
  if (values.length === 0) throw new Error('median requires at least 1 value.');
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const high = sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0;
  return (low + high) / 2;
}

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

/**
 * Milliseconds from the click that loads the database until it answers queries, then those of a warm query over
 * all rows.
 */
export async function timeDatabase(
  browser: Browser,
  site: string,
): Promise<{ ready: number; query: number }> {
  const query = 'select event, country, max(share) as highest, avg(share) as mean from shares group by all';
  return inNewPage(browser, async (page) => {
    await page.goto(`${site}sql/?q=${encodeURIComponent(query)}`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: /^Load the database/ }).waitFor();
    const first = await clickAndWatch(page);
    const warm: number[] = [];
    for (let run = 0; run < 5; run++) warm.push((await clickAndWatch(page)).done);
    return { ready: first.running, query: median(warm) };
  });
}

export async function timeTrackRecord(browser: Browser, site: string): Promise<number> {
  return inNewPage(browser, async (page) => {
    await page.goto(`${site}outlook/track-record/`, { waitUntil: 'networkidle' });
    const start = performance.now();
    await page.getByRole('button', { name: /^Make all/ }).click();
    await page.getByText(/^All [\d,]+ rows match the built table/).waitFor({ timeout: 120_000 });
    return performance.now() - start;
  });
}

export async function timeRedraw(browser: Browser, site: string): Promise<number> {
  return inNewPage(browser, async (page) => {
    await page.goto(`${site}lab/what-if/?country=ken`, { waitUntil: 'networkidle' });
    const month = page.getByRole('slider').first();
    await month.press('ArrowUp');
    const taken = await month.evaluate(async (slider) => {
      const painted = () =>
        new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve())));
      const times: number[] = [];
      for (let run = 0; run < 20; run++) {
        await painted();
        const before = slider.getAttribute('aria-valuenow');
        const start = performance.now();
        slider.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true, cancelable: true }),
        );
        await painted();
        times.push(performance.now() - start);
        if (slider.getAttribute('aria-valuenow') === before) throw new Error('The scenario did not move.');
      }
      return times;
    });
    return median(taken);
  });
}

async function clickAndWatch(page: Page): Promise<{ running: number; done: number }> {
  return page.locator('[data-phase]').evaluate(
    (console) =>
      new Promise((resolve) => {
        const start = performance.now();
        let running = 0;
        const observer = new MutationObserver(() => {
          const now = performance.now() - start;
          if (console.getAttribute('data-phase') === 'running') running = now;
          if (console.getAttribute('data-phase') !== 'ready') return;
          observer.disconnect();
          resolve({ running, done: now });
        });
        observer.observe(console, { attributeFilter: ['data-phase'] });
        console.querySelector<HTMLButtonElement>('button.primary')?.click();
      }),
  );
}

async function inNewPage<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}
