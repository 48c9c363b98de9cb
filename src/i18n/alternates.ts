import { LANGUAGES } from './languages.ts';

const MAIN = 'en';

interface Site {
  /** The page's address. */
  address: URL;
  /** The path that the site of this language is served under. */
  base: string;
  lang: string;
  languages?: readonly string[];
}

/**
 * The same page in every language, for `link rel="alternate"`; none while there is one language. English is served
 * under the base, every other under its id there: `/x/countries/`, `/x/de/countries/`.
 */
export function alternates({ address, base, lang, languages = Object.keys(LANGUAGES) }: Site) {
  if (languages.length < 2 || !languages.includes(lang)) return [];
  const path = address.pathname.slice(base.length);
  const root = lang !== MAIN && base.endsWith(`/${lang}/`) ? base.slice(0, -lang.length - 1) : base;
  const at = (id: string) => new URL(`${root}${id === MAIN ? '' : `${id}/`}${path}`, address).href;
  return [...languages.map((id) => ({ lang: id, href: at(id) })), { lang: 'x-default', href: at(MAIN) }];
}
