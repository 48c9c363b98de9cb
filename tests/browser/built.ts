import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface BuiltPage {
  path: string;
  html: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

const BUILD = 'dist-x';
export const BASE = '/x/';

function builtFolder(name = BUILD): string {
  return join(root, name);
}

export function builtPages(name = BUILD): BuiltPage[] {
  const folder = builtFolder(name);
  if (!existsSync(folder)) throw new Error(`${name} is not there: “npm test” builds it.`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ path: addressOf(file), html: readFileSync(join(folder, file), 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function addressOf(file: string): string {
  const path = file.split(sep).join('/');
  return path.replace(/(^|\/)index\.html$/, '$1');
}

export function sitemapPaths(name = BUILD, base = BASE): string[] {
  const folder = builtFolder(name);
  return readdirSync(folder)
    .filter((file) => /^sitemap-\d+\.xml$/.test(file))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/<loc>(.*?)<\/loc>/g)])
    .map(([, address]) => new URL(address ?? '').pathname.slice(base.length))
    .sort();
}

export function fileFor(path: string, name = BUILD): string | null {
  const file = join(
    builtFolder(name),
    decodeURI(path),
    path === '' || path.endsWith('/') ? 'index.html' : '',
  );
  return existsSync(file) ? relative(root, file) : null;
}
