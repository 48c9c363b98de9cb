import { locale, upperFirst } from './locale.ts';

/** What compiled messages call; see `integrations/messages.ts`. */

export type Value = string | number;

const numbers = new Intl.NumberFormat(locale);
const percents = new Intl.NumberFormat(locale, { style: 'percent' });
const rules = new Map<string, Intl.PluralRules>();

export const number = (value: Value): string => (typeof value === 'number' ? numbers.format(value) : value);

export const percent = (value: number): string => percents.format(value);

export const upper = (value: Value): string => upperFirst(String(value));

/** The form of the exact number (`=0`), else of its plural category, else `other`. */
export function plural(
  value: Value,
  forms: Readonly<Record<string, string>>,
  offset = 0,
  type: Intl.PluralRuleType = 'cardinal',
  language = locale,
): string {
  const key = language + type;
  if (!rules.has(key)) rules.set(key, new Intl.PluralRules(language, { type }));
  return forms[`=${value}`] ?? forms[rules.get(key)!.select(Number(value) - offset)] ?? forms.other!;
}

export const select = (value: Value, forms: Readonly<Record<string, string>>): string =>
  forms[value] ?? forms.other!;

const [OPEN, NAMED, CLOSE] = ['\uE000', '\uE001', '\uE002'];

/** A tag of a message, in marks that no text contains; `partsOf` takes them apart. */
export const tag = (name: string, text: string): string => OPEN + name + NAMED + text + CLOSE;
