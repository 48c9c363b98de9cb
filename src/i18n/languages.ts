export interface Language {
  /** BCP 47, for Intl: numbers, days, lists, order. */
  readonly tag: string;
  /** BCP 47, for months; English prints `Sep` as `en` does, not `Sept` as `en-GB` does. */
  readonly months: string;
  readonly direction: 'ltr' | 'rtl';
  readonly name: string;
}

/**
 * The languages of the site by the folder of their words. Another one needs a line here and the folders `i18n/<id>` and
 * `content/<id>`.
 */
export const LANGUAGES = {
  en: { tag: 'en-GB', months: 'en', direction: 'ltr', name: 'English' },
} as const satisfies Record<string, Language>;

/**
 * English with accents, a third longer and written from right to left, for tests. Its numbers, months and lists are
 * Hebrew, so that anything that bypasses Intl is visible.
 */
export const PSEUDO = 'en-XB';
const pseudo: Language = { tag: 'he', months: 'he', direction: 'rtl', name: 'Pseudo' };

export function languageOf(id: string): Language {
  if (id === PSEUDO) return pseudo;
  const languages: Readonly<Record<string, Language>> = LANGUAGES;
  const language = languages[id];
  if (!language) {
    throw new Error(
      `LOCALE is "${id}", but the languages are ${Object.keys(LANGUAGES).join(', ')} and ${PSEUDO}.`,
    );
  }
  return language;
}
