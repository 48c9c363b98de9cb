import { compareText } from '../../i18n/locale.ts';
import { groups } from 'd3-array';
import controlsWords from '../../i18n/en/controls.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { regionName } from '../../i18n/regions.ts';
import type { Iso3 } from '../../schema.ts';
import type { Place } from '../../series/settings.ts';
import type { Choice } from './choices.ts';

const t = wordsOf(controlsWords);

/** Countries, their regions, and the neighbours of the country chosen first. */
export function placeChoices(places: readonly Place[], first: Iso3 | null): Choice[] {
  const single = places.map(({ iso3, name, producerName }) => ({
    key: iso3,
    name,
    members: [iso3],
    words: [iso3, producerName],
  }));
  const regions = groups(places, ({ subregion }) => regionName(subregion))
    .filter(([, members]) => members.length > 1)
    .sort(([a], [b]) => compareText(a, b))
    .map(([region, members]) => groupChoice('controls.countries.region', members, { region }));
  const near = nearOf(places, first);
  const all = groupChoice('controls.countries.all', places, {});
  return [...(near ? [near] : []), ...single, ...regions, all];
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
  return { key: name, name, members: members.map(({ iso3 }) => iso3), words: [] };
}
