import { descending } from 'd3-array';
import { formatMonth } from '../i18n/format.ts';
import seriesWords from '../i18n/en/series.json' with { type: 'json' };
import { wordsOf } from '../i18n/words.ts';
import type { EventId, Iso3, Measure, Month } from '../schema.ts';
import type { Cell, Column } from './figure.ts';
import { countColumn, measureColumn } from './rows.ts';
import { eventName } from '../i18n/names.ts';

const t = wordsOf(seriesWords);

/** Where one country stands on one event: a month's value, or one pooled over several. */
export interface Standing {
  country: Iso3;
  name: string;
  event: EventId;
  /** Null where there is none. */
  value: number | null;
  /** Rests on too few articles to be compared. */
  thin: boolean;
  partial?: boolean;
  /** The month it is of, or the last one pooled. */
  month?: Month;
  count?: number;
  articles?: number;
}

export type SoundStanding = Standing & { value: number };

/** Standings that can be compared, highest first; equals keep their order. */
export function ranked<S extends Standing>(standings: readonly S[]): (S & { value: number })[] {
  return standings.filter(isComparable).sort((a, b) => descending(a.value, b.value));
}

function isComparable<S extends Standing>(standing: S): standing is S & { value: number } {
  return standing.value !== null && !standing.thin;
}

/** The rows of standings as given, and their columns: what does not vary is left out. */
export function standingRows(
  standings: readonly Standing[],
  measure: Measure,
): { columns: Column[]; rows: Cell[][] } {
  const several = (of: (one: Standing) => unknown) => new Set(standings.map(of)).size > 1;
  const any = (of: (one: Standing) => unknown) => standings.some((one) => of(one) !== undefined);
  const words = (name: string, label: string, of: Field['of'], format?: Column['format']): Field => ({
    ...{ name, label, numeric: false, of },
    ...(format ? { format } : {}),
  });
  const fields: Field[] = [];
  if (several(({ country }) => country)) {
    fields.push(words('iso3', t('column.code'), ({ country }) => country));
    fields.push(words('country', t('column.country'), ({ name }) => name));
  }
  if (several(({ event }) => event)) {
    fields.push(
      words(
        'event',
        t('column.event'),
        ({ event }) => event,
        (cell) => eventName(cell as EventId),
      ),
    );
  }
  if (any(({ month }) => month)) {
    const format = (cell: Cell) => (cell ? formatMonth(cell as Month) : '–');
    fields.push(words('month', t('column.month'), ({ month }) => month ?? null, format));
  }
  fields.push({ ...measureColumn(measure), of: ({ value }) => value });
  if (measure !== 'count' && any(({ count }) => count)) {
    fields.push({ ...countColumn('count'), of: ({ count }) => count ?? null });
  }
  if (any(({ articles }) => articles)) {
    fields.push({ ...countColumn('articles'), of: ({ articles }) => articles ?? null });
  }
  if (standings.some(({ thin, partial }) => thin || partial)) {
    const caution = ({ thin, partial }: Standing) =>
      [thin && 'thin', partial && 'partial'].filter(Boolean).join(' ');
    fields.push(
      words(
        'caution',
        t('column.caution'),
        (one) => caution(one) || null,
        (cell) => String(cell ?? ''),
      ),
    );
  }
  return {
    columns: fields.map(({ of: _, ...column }) => column),
    rows: standings.map((one) => fields.map((field) => field.of(one))),
  };
}

type Field = Column & { of: (standing: Standing) => Cell };
