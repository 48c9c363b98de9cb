import { type BrowserContext, test as base } from '@playwright/test';

export { expect } from '@playwright/test';

/** The two origins under test: the site, under a sub-path, and a foreign one. */
const port = Number(process.env['TEST_PORT'] ?? 4600);
export const SITE = `http://localhost:${port}/x/`;
export const ELSEWHERE = `http://localhost:${port + 1}/`;

interface Guard {
  origins: string[];
  expectedErrors: RegExp[];
  guard: void;
}

export const test = base.extend<Guard>({
  origins: [[SITE], { option: true }],
  expectedErrors: [[], { option: true }],
  guard: [
    async ({ context, origins, expectedErrors }, use) => {
      const faults = watch(context, origins);
      await use();
      // What a context that is used again would keep.
      await context.setOffline(false);
      await context.clearPermissions();
      const unexpected = faults.filter((fault) => !expectedErrors.some((expected) => expected.test(fault)));
      base.expect(unexpected, 'console errors, uncaught errors and foreign requests').toEqual([]);
    },
    { auto: true },
  ],
});

export function watch(context: BrowserContext, origins: string[]): string[] {
  const allowed = new Set(origins.map((origin) => new URL(origin).origin));
  const faults: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`Console on ${message.page()?.url()}: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    faults.push(`Uncaught on ${error.page()?.url()}: ${error.error().message}`);
  });
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && !allowed.has(origin)) {
      faults.push(`Foreign request: ${request.url()}`);
    }
  });
  return faults;
}
