import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { declarationIn, declaredPages } from '../../../integrations/pages.ts';
import { menu, navText, pagesUsing, sitePages } from '../../../src/components/page/pages.ts';
import { searchIn } from '../../../src/features/home/search.ts';

const paths = (pages: readonly { path: string }[]) => pages.map(({ path }) => path);

test('menus name the pages that declare a place in them, in that order', () => {
  expect(paths(menu('header'))).toEqual([
    '/countries/',
    '/events/',
    '/outlook/',
    '/explore/',
    '/lab/',
    '/sql/',
    '/data/',
    '/methods/',
    '/about/',
  ]);
  expect(paths(menu('lab')).slice(0, 2)).toEqual(['/lab/clusters/', '/lab/what-if/']);
  for (const { summary, path } of menu('lab')) expect(summary, path).toBeDefined();
});

test('every page declares existing words, existing methods and unique menu places', () => {
  expect(paths(sitePages)).toContain('/');
  for (const { title, keywords, summary, methods = [] } of sitePages) {
    for (const key of [title, keywords, summary]) if (key) expect(navText(key), key).toBeTruthy();
    for (const id of methods) expect(existsSync(`src/analysis/methods/${id}/method.ts`), id).toBe(true);
  }
  for (const name of ['header', 'footer', 'lab'] as const) {
    const places = menu(name).map(({ menus }) => menus![name]);
    expect(new Set(places).size).toBe(places.length);
  }
});

test('a method knows the pages that rest on it', () => {
  expect(paths(pagesUsing('cluster'))).toEqual(['/lab/clusters/']);
  expect(paths(pagesUsing('early-warning'))).toEqual(expect.arrayContaining(['/countries/', '/outlook/']));
});

test.each([
  ['outlook', '/outlook/'],
  ['track record', '/outlook/track-record/'],
  ['what if', '/lab/what-if/'],
  ['verify', '/data/verify/'],
  ['changes', '/data/changes/'],
  ['scenario', '/lab/what-if/'],
])('a reader who searches “%s” finds %s', (query, path) => {
  const entries = sitePages
    .filter(({ oneOfMany }) => !oneOfMany)
    .map(({ title, keywords, path }) => ({
      name: navText(title),
      kind: 'page' as const,
      path,
      keywords: keywords ? navText(keywords).split(', ') : [],
    }));
  expect(searchIn(entries)(query)[0]?.path).toBe(path);
});

test('a page that is one of many has the address of its list', () => {
  const country = declaredPages('.').find(({ title }) => title === 'nav.country');
  expect(country).toMatchObject({ path: '/countries/', oneOfMany: true });
});

test('a page that declares nothing, or anything but literals, is refused by name', () => {
  const page = (code: string) => () => declarationIn(`---\n${code}\n---\n<p />\n`, 'made-up.astro');
  expect(page('const a = 1;')).toThrow('src/pages/made-up.astro must declare itself');
  expect(page('export const page = { title: t("x") };')).toThrow('must be made of literals');
  expect(page('export const page = { title: "x", menus: { lab: 1 } } satisfies PageInfo;')()).toEqual({
    title: 'x',
    menus: { lab: 1 },
  });
});
