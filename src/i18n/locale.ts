import { languageOf } from './languages.ts';

export const lang: string = import.meta.env.LOCALE;

const language = languageOf(lang);

export const locale = language.tag;
export const monthLocale = language.months;
export const direction = language.direction;

const collator = new Intl.Collator(locale);

export const compareText = (a: string, b: string): number => collator.compare(a, b);

/** A text with its first letter in upper case, for values that begin a sentence. Messages ask for it with `{Subject}`. */
export const upperFirst = (text: string): string => {
  const [first = ''] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
};
