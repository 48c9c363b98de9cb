import { formatEnumeration } from '../../i18n/format.ts';
import { sum } from 'd3-array';
import coverageGridWords from '../../i18n/en/coverage-grid.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import type { CoveredPlace } from './covered-place.ts';

const t = wordsOf(coverageGridWords);

export function gridFinding(places: readonly CoveredPlace[], years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  const covered = places.filter((place) => place.years.size > 0 || place.undated > 0);
  const dated = places.filter((place) => place.years.size > 0);
  const values = {
    all: places.length,
    covered: covered.length,
    first: first ?? '',
    last: last ?? '',
    years: new Set(places.flatMap((place) => [...place.years.keys()])).size,
  };
  if (covered.length === 0) return t('chart.covers.none');
  if (places.every(({ code }) => code === null)) {
    if (first === undefined) return t('chart.covers.whole.undated');
    return t(first === last ? 'chart.covers.whole.year' : 'chart.covers.whole.years', values);
  }
  const who = t(covered.length === places.length ? 'chart.covers.all' : 'chart.covers.some', values);
  if (first === undefined) return t('chart.covers.undatedOnly', { who });
  if (first === last) return t('chart.covers.year', { who, first });
  const complete = dated.filter((place) => place.years.size === years.length).length;
  if (complete === covered.length) return t('chart.covers.every', { ...values, who });
  return t(complete ? 'chart.covers.partly' : 'chart.covers.nowhere', {
    ...values,
    who,
    complete,
  });
}

export function gridSubtitle(places: readonly CoveredPlace[], counted: 'at' | 'within'): string {
  const undated = sum(places, (place) => place.undated);
  const dated = sum(places, (place) => sum(place.years.values()));
  const one = places.every(({ code }) => code === null);
  if (dated === 0) return t('chart.covers.per.place');
  const unit = t(one ? `chart.covers.per.year.${counted}` : `chart.covers.per.${counted}`);
  return undated ? t('chart.covers.without', { unit, count: undated }) : unit;
}

export function gridLabel(title: string, places: readonly CoveredPlace[]): string {
  const blank = places.filter((place) => place.years.size === 0 && place.undated === 0);
  const list = formatEnumeration(blank.map(({ name }) => name));
  return blank.length ? t('chart.label.covers.blank', { title, list }) : t('chart.label.covers', { title });
}
