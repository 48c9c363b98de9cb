import { pages as declared } from 'virtual:pages';
import nav from '../../i18n/en/nav.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

export type NavKey = keyof typeof nav;

/** What a page declares of itself: `export const page = { … } satisfies PageInfo` in its front matter, of literals. */
export interface PageInfo {
  title: NavKey;
  keywords?: NavKey;
  summary?: NavKey;
  menus?: Partial<Record<Menu, number>>;
  methods?: readonly string[];
  /** A folder of content/; the page exists only if it holds files. */
  madeFrom?: string;
}

export type Menu = 'header' | 'footer' | 'lab';

export interface SitePage extends PageInfo {
  /** Of a page that is one of many, such as a country's: the address of the page that lists them. */
  path: `/${string}`;
  oneOfMany: boolean;
}

export const sitePages = declared as unknown as readonly SitePage[];

export const navText = wordsOf(nav);

export function menu(name: Menu): SitePage[] {
  const place = ({ menus }: SitePage) => menus?.[name] ?? null;
  return sitePages.filter((page) => place(page) !== null).sort((a, b) => place(a)! - place(b)!);
}

export function pagesUsing(method: string): SitePage[] {
  return sitePages.filter(({ methods }) => methods?.includes(method));
}
