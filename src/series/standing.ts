import { descending } from 'd3-array';
import type { Cell, Iso3, Measure, Month } from '../schema.ts';
import { cautionCell, cautionColumn } from './caution.ts';
import type { Column } from './figure.ts';
import { type Indicator, measureFor } from './indicator.ts';
import { shortTime } from './names.ts';
import { boundColumn, countColumn, indicatorColumn, measureColumn } from './rows.ts';
import seriesWords from '../i18n/en/series.json' with { type: 'json' };
import { wordsOf } from '../i18n/words.ts';

const t = wordsOf(seriesWords);

export interface Standing {
  country: Iso3;
  name: string;
  indicator: Indicator;
  value: number | null;
  lower?: number | null;
  upper?: number | null;
  thin: boolean;
  partial?: boolean;
  month?: Month;
  count?: number;
  articles?: number;
}

export type KnownStanding = Standing & { value: number };

export function ranked<S extends Standing>(standings: readonly S[]): (S & { value: number })[] {
  return standings
    .filter((one): one is S & { value: number } => one.value !== null && !one.thin)
    .sort((a, b) => descending(a.value, b.value));
}

export function standingRows(
  standings: readonly Standing[],
  measure: Measure,
): { columns: Column[]; rows: Cell[][] } {
  const several = (of: (one: Standing) => unknown) => new Set(standings.map(of)).size > 1;
  const any = (of: (one: Standing) => unknown) => standings.some((one) => (of(one) ?? null) !== null);
  const words = (name: string, label: string, of: Field['of']): Field => ({
    ...{ name, label, numeric: false, of },
  });
  const fields: Field[] = [];
  if (several(({ country }) => country)) {
    fields.push(words('iso3', t('column.code'), ({ country }) => country));
    fields.push(words('country', t('column.country'), ({ name }) => name));
  }
  const indicators = [...new Set(standings.map(({ indicator }) => indicator))];
  const [indicator] = indicators;
  if (indicators.length > 1) {
    fields.push({ ...indicatorColumn(indicators), of: (one) => one.indicator.id });
  }
  if (any(({ month }) => month)) {
    fields.push(indicator?.grain === 'year' ? yearField : monthField());
  }
  const shown = indicator ? measureFor(indicator, measure) : measure;
  fields.push({ ...measureColumn(shown, indicator), of: ({ value }) => value });
  for (const end of ['lower', 'upper'] as const) {
    if (indicator?.bounds && standings.some((one) => (one[end] ?? null) !== null))
      fields.push({ ...boundColumn(end, indicator), of: (one) => one[end] ?? null });
  }
  if (shown !== 'count' && any(({ count }) => count)) {
    fields.push({ ...countColumn('count'), of: ({ count }) => count ?? null });
  }
  if (any(({ articles }) => articles)) {
    fields.push({ ...countColumn('articles'), of: ({ articles }) => articles ?? null });
  }
  if (any(cautionCell)) fields.push({ ...cautionColumn(), of: cautionCell });
  return {
    columns: fields.map(({ of: _, ...column }) => column),
    rows: standings.map((one) => fields.map((field) => field.of(one))),
  };
}

type Field = Column & { of: (standing: Standing) => Cell };

const yearField: Field = {
  ...{ name: 'year', label: t('column.year'), numeric: false },
  of: ({ month }) => month?.slice(0, 4) ?? null,
};

function monthField(): Field {
  return {
    ...{ name: 'month', label: t('column.month'), numeric: false },
    format: (cell) => (cell ? shortTime(cell as Month, { grain: 'month' }) : '–'),
    of: ({ month }) => month ?? null,
  };
}
