import { compareText } from '../../i18n/locale.ts';
import type Fuse from 'fuse.js';
import { groups } from 'd3-array';
import controlsWords from '../../i18n/en/controls.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { regionName } from '../../i18n/regions.ts';
import type { Iso3 } from '../../schema.ts';
import type { Place } from '../../series/settings.ts';

const t = wordsOf(controlsWords);

export interface Choice {
  key: string;
  name: string;
  countries: Iso3[];
  words: string[];
}

export type Search = (typed: string) => Choice[];

/**
 * A search over countries, their regions, and the neighbours of the country chosen first. Misspelt names are found
 * once `Finder`, which is not part of the page's first load, is there.
 */
export function searchPlaces(
  places: readonly Place[],
  first: Iso3 | null,
  Finder: typeof Fuse<Choice> | null,
): Search {
  const single = places.map(({ iso3, name, producerName }) => ({
    key: iso3,
    name,
    countries: [iso3],
    words: [iso3, producerName],
  }));
  const regions = groups(places, ({ subregion }) => regionName(subregion))
    .filter(([, members]) => members.length > 1)
    .sort(([a], [b]) => compareText(a, b))
    .map(([region, members]) => groupChoice('controls.countries.region', members, { region }));
  const near = nearOf(places, first);
  const all = groupChoice('controls.countries.all', places, {});
  const choices = [...(near ? [near] : []), ...single, ...regions, all];
  const found = Finder === null ? containing(choices) : resembling(choices, Finder);
  return (typed) => (typed.trim() === '' ? choices : found(typed.trim()));
}

function resembling(choices: readonly Choice[], Finder: typeof Fuse<Choice>): Search {
  const finder = new Finder(choices, {
    keys: [{ name: 'name', weight: 2 }, 'words'],
    threshold: 0.3,
    ignoreDiacritics: true,
  });
  return (typed) => finder.search(typed).map(({ item }) => item);
}

function containing(choices: readonly Choice[]): Search {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (typed) =>
    choices.filter(({ name, words }) => [name, ...words].some((word) => plain(word).includes(plain(typed))));
}

function nearOf(places: readonly Place[], first: Iso3 | null): Choice | null {
  const home = places.find(({ iso3 }) => iso3 === first);
  const covered = places.filter(({ iso3 }) => home?.neighbours.includes(iso3));
  if (!home || covered.length === 0) return null;
  return groupChoice('controls.countries.neighbours', covered, { name: home.name });
}

function groupChoice(
  key: 'controls.countries.region' | 'controls.countries.neighbours' | 'controls.countries.all',
  members: readonly Place[],
  values: Record<string, string>,
): Choice {
  const name = t(key, { ...values, count: members.length });
  return { key: name, name, countries: members.map(({ iso3 }) => iso3), words: [] };
}
