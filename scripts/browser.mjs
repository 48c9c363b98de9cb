import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { command, node, run } from './project.mjs';

const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'chrome'];
const PLACES = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** Flags that stop Chromium from calling home and let it run as root and without a display. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export function findBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const candidates = [process.env.CHROME_BIN ?? '', ...onPath, ...PLACES];
  return candidates.find((path) => path !== '' && isProgram(path)) ?? null;
}

export async function installBrowser() {
  if (findBrowser() !== null) return;
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return;
  if (isDebian() && process.getuid?.() === 0) {
    console.log('Installing Debian’s Chromium…');
    await run('apt-get', ['update', '-q']);
    await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium']);
    if (findBrowser() !== null) return;
  }
  console.log('Installing Playwright’s Chromium…');
  const status = await run(node, [command('playwright', '@playwright/test'), 'install', 'chromium']);
  if (status !== 0) {
    throw new Error('No browser was found or could be installed. Install Chromium or set CHROME_BIN to one.');
  }
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
