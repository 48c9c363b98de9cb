import type { Page, Request } from '@playwright/test';

export const KINDS = ['html', 'css', 'js', 'fonts', 'data', 'other'] as const;
export type Kind = (typeof KINDS)[number];

export type Weight = Record<Kind | 'total', number>;

/**
 * Opens an address with an empty cache, waits until the network has been idle for half a second, and returns what
 * was transferred. Text counts as gzipped if the server compresses it.
 */
export async function weigh(page: Page, address: string): Promise<Weight> {
  const finished: Request[] = [];
  page.on('requestfinished', (request) => finished.push(request));
  await page.goto(address, { waitUntil: 'networkidle' });

  const weight: Weight = { html: 0, css: 0, js: 0, fonts: 0, data: 0, other: 0, total: 0 };
  for (const request of finished.filter((each) => each.url().startsWith('http'))) {
    const { responseBodySize } = await request.sizes();
    weight[kindOf(request)] += responseBodySize;
    weight.total += responseBodySize;
  }
  return weight;
}

function kindOf(request: Request): Kind {
  if (new URL(request.url()).pathname.includes('/data/') && request.resourceType() !== 'document')
    return 'data';
  switch (request.resourceType()) {
    case 'document':
      return 'html';
    case 'stylesheet':
      return 'css';
    case 'script':
      return 'js';
    case 'font':
      return 'fonts';
    default:
      return 'other';
  }
}
