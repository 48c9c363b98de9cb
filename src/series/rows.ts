import { formatCount, formatMonth } from '../i18n/format.ts';
import seriesWords from '../i18n/en/series.json' with { type: 'json' };
import { wordsOf } from '../i18n/words.ts';
import type { EventId, Measure, Month } from '../schema.ts';
import type { Cell, Column } from './figure.ts';
import { measureFormat } from './measure.ts';
import { type Point, type Series, hasValue } from './series.ts';
import { eventName } from '../i18n/names.ts';

const t = wordsOf(seriesWords);

/** The rows that a drawing of series shows, in the order drawn, and their columns: what does not vary is left out. */
export function rowsOf(series: readonly Series[], measure: Measure): { columns: Column[]; rows: Cell[][] } {
  const points = series.flatMap((one) =>
    one.points.filter(hasValue).map((point) => ({ series: one, point }) as const),
  );
  const several = (of: (one: Series) => string) => new Set(series.map(of)).size > 1;
  const any = (of: (point: Point) => unknown) => points.some(({ point }) => of(point));
  const fields: (Column & { of: (series: Series, point: Point) => Cell })[] = [];

  if (several(({ country }) => country)) {
    fields.push({ name: 'iso3', label: t('column.code'), numeric: false, of: ({ country }) => country });
    fields.push({ name: 'country', label: t('column.country'), numeric: false, of: ({ name }) => name });
  }
  if (several(({ event }) => event)) {
    const format = (cell: Cell) => eventName(cell as EventId);
    fields.push({
      name: 'event',
      label: t('column.event'),
      numeric: false,
      format,
      of: ({ event }) => event,
    });
  }
  fields.push({
    name: 'month',
    label: t('column.month'),
    numeric: false,
    format: (cell) => formatMonth(cell as Month),
    of: (_, { month }) => month,
  });
  fields.push({ ...measureColumn(measure), of: (_, { value }) => value });
  if (measure === 'z' && any(({ share }) => share !== undefined)) {
    fields.push({ ...measureColumn('share'), of: (_, { share }) => share ?? null });
  }
  if (measure !== 'count' && any(({ count }) => count !== undefined)) {
    fields.push({ ...countColumn('count'), of: (_, { count }) => count ?? null });
  }
  if (any(({ articles }) => articles !== undefined)) {
    fields.push({ ...countColumn('articles'), of: (_, { articles }) => articles ?? null });
  }
  if (any(({ surge }) => surge)) {
    fields.push({
      name: 'surge',
      label: t('column.surge'),
      numeric: false,
      format: (cell) =>
        cell === 'live' ? t('surge.live') : cell === 'hindsight' ? t('surge.hindsight') : '',
      of: (_, { surge }) => surge ?? null,
    });
  }
  if (any(({ thin, partial }) => thin || partial)) {
    fields.push({
      name: 'caution',
      label: t('column.caution'),
      numeric: false,
      format: (cell) => String(cell ?? ''),
      of: (_, { thin, partial }) => [thin && 'thin', partial && 'partial'].filter(Boolean).join(' ') || null,
    });
  }
  return {
    columns: fields.map(({ of: _, ...column }) => column),
    rows: points.map(({ series: one, point }) => fields.map((field) => field.of(one, point))),
  };
}

/** The column of a measure: per 10,000, articles, or standard deviations. */
export function measureColumn(measure: Measure): Column {
  const format = measureFormat(measure);
  return {
    name: measure,
    label: t(`column.${measure}`),
    numeric: true,
    format: (cell) => format(cell as number | null),
  };
}

/** A column of whole numbers of articles. */
export function countColumn(name: 'count' | 'articles'): Column {
  return {
    name,
    label: t(`column.${name}`),
    numeric: true,
    format: (cell) => formatCount(cell as number | null),
  };
}
