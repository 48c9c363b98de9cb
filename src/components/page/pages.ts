import { pages as declared } from 'virtual:pages';
import nav from '../../i18n/en/nav.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

export type NavKey = keyof typeof nav;

/** What a page declares of itself: `export const page = { … } satisfies PageInfo` in its front matter, of literals. */
export interface PageInfo {
  /** Its name in menus, lists and search. */
  title: NavKey;
  /** Other words that a reader may search for, separated by commas. */
  keywords?: NavKey;
  /** What it is for, in lists of pages. */
  summary?: NavKey;
  /** The menus that name it, with its place among their entries. */
  menus?: Partial<Record<Menu, number>>;
  /** Ids of the methods that it rests on. */
  methods?: readonly string[];
  /** A folder of content/ without whose files the page is not there. */
  madeFrom?: string;
}

export type Menu = 'header' | 'footer' | 'lab';

export interface SitePage extends PageInfo {
  /** Of a page that is one of many, such as a country's: the address of the page that lists them. */
  path: `/${string}`;
  oneOfMany: boolean;
}

/** Every page of the site that is meant to be found, by address. */
export const sitePages = declared as unknown as readonly SitePage[];

export const navText = wordsOf(nav);

/** The pages that a menu names, in its order. */
export function menu(name: Menu): SitePage[] {
  const place = ({ menus }: SitePage) => menus?.[name] ?? null;
  return sitePages.filter((page) => place(page) !== null).sort((a, b) => place(a)! - place(b)!);
}

/** The pages that rest on a method. */
export function pagesUsing(method: string): SitePage[] {
  return sitePages.filter(({ methods }) => methods?.includes(method));
}
