import { BASE, builtPages, type BuiltPage, fileFor, sitemapPaths } from './built.ts';
import { expect, test } from './fixtures.ts';

const pages = builtPages();
const byPath = new Map(pages.map((page) => [page.path, page]));

test('has a page for each of 63 countries and 20 events', () => {
  const inFolder = (name: string) =>
    pages.filter(({ path }) => path.startsWith(`${name}/`) && path !== `${name}/`);
  expect(inFolder('countries')).toHaveLength(63);
  expect(inFolder('events')).toHaveLength(20);
});

test('lists in its sitemap every page that is meant to be found', () => {
  const found = pages.map(({ path }) => path).filter((path) => !/^(embed\/|404)/.test(path));
  expect(sitemapPaths()).toEqual(found);
});

test('has no link, image, script, style or font that leads nowhere', () => {
  const broken = pages.flatMap((page) =>
    addressesIn(page)
      .filter(({ pathname, hash }) => !leadsSomewhere(pathname, hash))
      .map(({ pathname, hash }) => `${page.path || 'home'} → ${pathname}${hash}`),
  );
  expect([...new Set(broken)]).toEqual([]);
});

test('hands no blank and no missing value on to another page', () => {
  const faults = pages.flatMap((page) =>
    addressesIn(page).flatMap(({ pathname, searchParams }) =>
      [...searchParams]
        .filter(([name]) => name !== 'set' && name !== 'q')
        .filter(([, value]) => value.split(',').some((item) => /^(|undefined|null|NaN)$/.test(item)))
        .map(([name, value]) => `${page.path || 'home'} → ${pathname}?${name}=${value}`),
    ),
  );
  expect([...new Set(faults)]).toEqual([]);
});

function leadsSomewhere(pathname: string, hash: string): boolean {
  // A double slash means a path was joined wrongly to its base; at the root it would leave the site.
  if (!pathname.startsWith(BASE) || pathname.includes('//')) return false;
  const path = pathname.slice(BASE.length);
  if (fileFor(path) === null) return false;
  const target = byPath.get(path);
  return hash.length < 2 || target === undefined || idsIn(target).has(decodeURIComponent(hash.slice(1)));
}

test('gives each page its own title and description, one main heading and unique ids', () => {
  const titles = new Map<string, string>();
  const descriptions = new Map<string, string>();
  const faults = pages.flatMap((page) => [
    ...ownText('title', /<title>(.*?)<\/title>/s, page, titles),
    ...ownText('description', /<meta name="description" content="(.*?)"/s, page, descriptions),
    ...(page.html.match(/<h1[\s>]/g)?.length === 1 ? [] : [`${page.path}: not one h1`]),
    ...repeatedIds(page).map((id) => `${page.path}: id ${id} repeats`),
    ...(/<html[^>]* lang="/.test(page.html) ? [] : [`${page.path}: no language`]),
  ]);
  expect(faults).toEqual([]);
});
const ids = new WeakMap<BuiltPage, Set<string>>();

function idsIn(page: BuiltPage): Set<string> {
  const known = ids.get(page) ?? new Set(allIds(page));
  ids.set(page, known);
  return known;
}

function allIds({ html }: BuiltPage): string[] {
  return [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? '');
}

function repeatedIds(page: BuiltPage): string[] {
  const all = allIds(page);
  return all.length === idsIn(page).size ? [] : all.filter((id, i) => all.indexOf(id) !== i);
}

function addressesIn({ path, html }: BuiltPage): URL[] {
  const here = new URL(BASE + path, 'http://site.test/');
  return [...html.matchAll(/\s(?:href|src|component-url|renderer-url)="([^"]*)"/g)]
    .map(([, address]) => new URL((address ?? '').replaceAll('&amp;', '&'), here))
    .filter(({ origin }) => origin === here.origin);
}

function ownText(what: string, pattern: RegExp, page: BuiltPage, seen: Map<string, string>): string[] {
  const text = pattern.exec(page.html)?.[1]?.trim() ?? '';
  if (text === '') return [`${page.path}: no ${what}`];
  const other = seen.get(text);
  seen.set(text, page.path);
  return other === undefined ? [] : [`${page.path}: the same ${what} as ${other}`];
}
