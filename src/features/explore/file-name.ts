import type { Workbench } from '../../series/settings.ts';
import { isReporting } from '../../series/indicator.ts';
import { chosenCountries, coveredSpan, isOfOneMoment, subjectOf } from '../../series/subject.ts';
import type { View } from '../../state/view.ts';

const MAX_NAMED = 3;

export function fileName(view: View, workbench: Workbench): string {
  const { countries, indicators, chart } = subjectOf(view, workbench);
  const names = workbench.places
    .filter(({ iso3 }) => countries.includes(iso3))
    .map(({ name }) => plain(name));
  const few = (words: readonly string[], many: string) =>
    words.length <= MAX_NAMED ? words : [`${words.length}-${many}`];
  const { first, last } = coveredSpan(chosenCountries(view), workbench);
  const reports = indicators.every(isReporting);
  const when = isOfOneMoment(chart)
    ? [view.at ?? 'latest']
    : [view.from ?? (reports ? first : null), view.to ?? (reports ? last : null)];
  return [
    ...few(
      indicators.map(({ id }) => plain(id)),
      indicators.every(({ kind }) => kind === 'event') ? 'events' : 'indicators',
    ),
    ...few(names, 'countries'),
    ...(chart === 'line' || chart === 'table' ? [] : [chart]),
    ...(view.measure === 'share' || chart === 'heat' || !reports ? [] : [view.measure]),
    ...when.filter((month) => month !== null),
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
