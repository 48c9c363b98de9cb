import type { Settings } from '../../series/settings.ts';
import { chosenCountries, coveredSpan, isOfOneMoment, subjectOf } from '../../series/subject.ts';
import type { View } from '../../state/view.ts';

const NAMED = 3;

/** A file name that says what is in it: `protest-kenya-2012-01-2024-07`. */
export function fileName(view: View, settings: Settings): string {
  const { countries, events } = subjectOf(view, settings);
  const names = settings.places.filter(({ iso3 }) => countries.includes(iso3)).map(({ name }) => plain(name));
  const few = (words: readonly string[], many: string) =>
    words.length <= NAMED ? words : [`${words.length}-${many}`];
  const { first, last } = coveredSpan(chosenCountries(view), settings);
  const when = isOfOneMoment(view.chart) ? [view.at ?? 'latest'] : [view.from ?? first, view.to ?? last];
  return [
    ...few(events, 'events'),
    ...few(names, 'countries'),
    ...(view.chart === 'line' || view.chart === 'table' ? [] : [view.chart]),
    ...(view.measure === 'share' || view.chart === 'heat' ? [] : [view.measure]),
    ...when,
  ].join('-');
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
