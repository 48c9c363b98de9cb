import { compareText } from '../../i18n/locale.ts';
import Fuse from 'fuse.js';
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

/** A search over countries, their regions, and the neighbours of the country chosen first. */
export function searchPlaces(places: readonly Place[], first: Iso3 | null): Search {
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
  const fuse = new Fuse(choices, {
    keys: [{ name: 'name', weight: 2 }, 'words'],
    threshold: 0.3,
    ignoreDiacritics: true,
  });
  return (typed) => (typed.trim() === '' ? choices : fuse.search(typed.trim()).map(({ item }) => item));
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
