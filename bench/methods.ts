import type { Browser } from '@playwright/test';
import { build } from 'vite';
import { root } from '../scripts/project.mjs';
import type { MethodTime } from './methods-in-browser.ts';

export async function methodTimes(browser: Browser, address: string): Promise<MethodTime[]> {
  const code = await bundled();
  const context = await browser.newContext({ bypassCSP: true });
  try {
    const page = await context.newPage();
    await page.route('**/methods-in-browser.js', (route) =>
      route.fulfill({ body: code, contentType: 'text/javascript' }),
    );
    await page.goto(`${address}about/`);
    return await page.evaluate(
      async (path) => {
        const { timeMethods } = (await import(path)) as { timeMethods: () => Promise<MethodTime[]> };
        return timeMethods();
      },
      `${new URL(address).pathname}methods-in-browser.js`,
    );
  } finally {
    await context.close();
  }
}

async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: 'bench/methods-in-browser.ts', formats: ['es'], fileName: 'methods-in-browser' },
    },
  });
  for (const { output } of [built].flat().filter((one) => 'output' in one)) {
    for (const file of output) if (file.type === 'chunk') return file.code;
  }
  throw new Error('The methods could not be bundled for the browser.');
}
