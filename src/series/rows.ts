import { formatCount } from '../i18n/format.ts';
import { type Cell, type Measure, type Month } from '../schema.ts';
import { cautionCell, cautionColumn } from './caution.ts';
import type { Column } from './figure.ts';
import { type Indicator, isReporting, measureFor } from './indicator.ts';
import { measureFormat, plainFormat, valueFormat } from './measure.ts';
import { indicatorName, shortTime, unitName } from './names.ts';
import { type Point, type Series, hasValue } from './series.ts';
import namesWords from '../i18n/en/names.json' with { type: 'json' };
import seriesWords from '../i18n/en/series.json' with { type: 'json' };
import { wordsOf } from '../i18n/words.ts';

const t = wordsOf(namesWords, seriesWords);

type Field = Column & { of: (series: Series, point: Point) => Cell };

export function rowsOf(series: readonly Series[], measure: Measure): { columns: Column[]; rows: Cell[][] } {
  const points = series.flatMap((one) =>
    one.points.filter(hasValue).map((point) => ({ series: one, point }) as const),
  );
  const several = (of: (one: Series) => string) => new Set(series.map(of)).size > 1;
  const any = (of: (point: Point) => unknown) => points.some(({ point }) => of(point));
  const indicators = [...new Set(series.map(({ indicator }) => indicator))];
  const fields: Field[] = [];

  if (several(({ country }) => country)) {
    fields.push({ name: 'iso3', label: t('column.code'), numeric: false, of: ({ country }) => country });
    fields.push({ name: 'country', label: t('column.country'), numeric: false, of: ({ name }) => name });
  }
  if (indicators.length > 1) {
    fields.push({ ...indicatorColumn(indicators), of: ({ indicator }) => indicator.id });
  }
  fields.push(timeField(indicators));
  const measures = new Set(indicators.map((indicator) => measureFor(indicator, measure)));
  if (measures.size > 1 || measures.has('value')) {
    fields.push(...valueFields(indicators, measure, any));
  } else {
    const [shown = measure] = measures;
    fields.push({ ...measureColumn(shown), of: (_, { value }) => value });
    if (shown === 'z' && any(({ share }) => share !== undefined)) {
      fields.push({ ...measureColumn('share'), of: (_, { share }) => share ?? null });
    }
    if (shown !== 'count' && any(({ count }) => count !== undefined)) {
      fields.push({ ...countColumn('count'), of: (_, { count }) => count ?? null });
    }
    if (any(({ articles }) => articles !== undefined)) {
      fields.push({ ...countColumn('articles'), of: (_, { articles }) => articles ?? null });
    }
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
  if (any(cautionCell)) {
    fields.push({ ...cautionColumn(), of: (_, point) => cautionCell(point) });
  }
  return {
    columns: fields.map(({ of: _, ...column }) => column),
    rows: points.map(({ series: one, point }) => fields.map((field) => field.of(one, point))),
  };
}

/** The column that identifies indicators, by id in files and by name on the page. */
export function indicatorColumn(indicators: readonly Indicator[]): Column {
  const events = indicators.every(({ kind }) => kind === 'event');
  const names = new Map(indicators.map((one) => [one.id, indicatorName(one)]));
  return {
    name: events ? 'event' : 'indicator',
    label: t(events ? 'column.event' : 'column.indicator'),
    numeric: false,
    format: (cell) => names.get(String(cell)) ?? '',
  };
}

function timeField(indicators: readonly Indicator[]): Field {
  const grains = new Set(indicators.map(({ grain }) => grain));
  const [grain = 'month'] = grains;
  if (grains.size > 1) {
    return {
      ...{ name: 'time', label: t('column.time'), numeric: false },
      format: (cell) =>
        shortTime(String(cell) as Month, { grain: String(cell).length > 4 ? 'month' : 'year' }),
      of: ({ indicator }, { month }) => (indicator.grain === 'year' ? month.slice(0, 4) : month),
    };
  }
  return grain === 'year'
    ? { name: 'year', label: t('column.year'), numeric: false, of: (_, { month }) => month.slice(0, 4) }
    : {
        ...{ name: 'month', label: t('column.month'), numeric: false },
        format: (cell) => shortTime(cell as Month, { grain }),
        of: (_, { month }) => month,
      };
}

function valueFields(
  indicators: readonly Indicator[],
  measure: Measure,
  any: (of: (point: Point) => unknown) => boolean,
): Field[] {
  const bounds = (['lower', 'upper'] as const).filter((end) => any((point) => (point[end] ?? null) !== null));
  const units = new Set(indicators.map(({ unit }) => unit.key));
  const [only] = indicators;
  const format = units.size === 1 && only ? valueFormat(only, measure) : null;
  return [
    { ...valueColumn(format), of: (_, { value }) => value },
    ...bounds.map((end): Field => ({
      ...boundColumn(end, only ?? null),
      of: (_, point) => point[end] ?? null,
    })),
    ...(units.size > 1
      ? [
          {
            ...{ name: 'unit', label: t('column.unit'), numeric: false },
            of: ({ indicator }: Series) => unitWords(indicator, measureFor(indicator, measure)),
          },
        ]
      : []),
  ];
}

function unitWords(indicator: Indicator, measure: Measure): string {
  return isReporting(indicator) && measure !== 'value' ? t(`measure.${measure}.unit`) : unitName(indicator);
}

function valueColumn(format: ((value: number | null) => string) | null): Column {
  const rounded = (cell: Cell) => (cell === null ? '–' : String(Number(Number(cell).toPrecision(3))));
  return {
    ...{ name: 'value', label: t('column.value'), numeric: true },
    format: format ? (cell) => format(cell as number | null) : rounded,
  };
}

export function boundColumn(end: 'lower' | 'upper', indicator: Indicator | null): Column {
  const format = indicator ? plainFormat(indicator) : String;
  return {
    ...{ name: end, label: t(`column.${end}`), numeric: true },
    format: (cell) => (cell === null ? '–' : format(cell as number)),
  };
}

export function measureColumn(measure: Measure, indicator?: Indicator): Column {
  if (measure === 'value') return valueColumn(indicator ? valueFormat(indicator, measure) : null);
  const format = measureFormat(measure);
  return {
    name: measure,
    label: t(`column.${measure}`),
    numeric: true,
    format: (cell) => format(cell as number | null),
  };
}

export function countColumn(name: 'count' | 'articles'): Column {
  return {
    name,
    label: t(`column.${name}`),
    numeric: true,
    format: (cell) => formatCount(cell as number | null),
  };
}
