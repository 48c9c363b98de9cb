import type { Iso3 } from '../schema.ts';
import countries from './en/countries.json' with { type: 'json' };
import { wordsOf } from './words.ts';

const t = wordsOf(countries);
type Key = Parameters<typeof t>[0];
type Form = 'the' | 'in' | 'of' | 'possessive';

/** A country's name in the page's language: Philippines. An unknown code is returned as it is. */
export function countryName(iso3: Iso3): string {
  return isKey(iso3) ? t(iso3) : iso3;
}

/**
 * The forms of a country that messages ask for: `{country}` Philippines, `{theCountry}` the Philippines, `{inCountry}` in the
 * Philippines, `{ofCountry}` of the Philippines, `{countrys}` the Philippines’.
 */
export function countryWords(iso3: Iso3) {
  const country = countryName(iso3);
  const theCountry = formOf(iso3, 'the', { name: country });
  const values = { name: country, the: theCountry };
  return {
    country,
    theCountry,
    inCountry: formOf(iso3, 'in', values),
    ofCountry: formOf(iso3, 'of', values),
    countrys: formOf(iso3, 'possessive', values),
  };
}

/** `Kenya’s`, `the Philippines’`; a code that is no country's takes the common form of its name. */
export const possessiveOf = ({ country, name }: { country: Iso3; name: string }): string =>
  isKey(country) ? countryWords(country).countrys : t('possessive', { the: name });

function formOf(iso3: Iso3, form: Form, values: Readonly<Record<string, string>>): string {
  const own = `${iso3}.${form}`;
  return t(isKey(own) ? own : form, values);
}

export const isCountry = (iso3: Iso3): boolean => isKey(iso3);

const isKey = (key: string): key is Key => key in countries;
