import type { Workbench } from '../../series/settings.ts';
import { isReporting } from '../../series/indicator.ts';
import { chosenCountries, coveredSpan, subjectOf } from '../../series/subject.ts';
import { DEFAULT_VIEW, type View } from '../../state/view.ts';

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
  const when = chart.ofOneMoment
    ? [view.at ?? 'latest']
    : [view.from ?? (reports ? first : null), view.to ?? (reports ? last : null)];
  return [
    ...few(
      indicators.map(({ id }) => plain(id)),
      indicators.every(({ kind }) => kind === 'event') ? 'events' : 'indicators',
    ),
    ...few(names, 'countries'),
    ...(chart.id === DEFAULT_VIEW.chart || chart.id === 'table' ? [] : [chart.id]),
    ...(view.measure === 'share' || chart.measure || !reports ? [] : [view.measure]),
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
