import seriesWords from '../i18n/en/series.json' with { type: 'json' };
import { formatList } from '../i18n/format.ts';
import { wordsOf } from '../i18n/words.ts';
import { CAUTIONS, cautionsOf, type MonthState } from '../schema.ts';
import type { Column } from './figure.ts';

const t = wordsOf(seriesWords);

/** The cautions of a month in a table or file: `thin`, `thin partial`; null where it has none. */
export function cautionCell(month: Readonly<Partial<MonthState>>): string | null {
  return cautionsOf(month).join(' ') || null;
}

export function cautionColumn(): Column {
  return {
    name: 'caution',
    label: t('column.caution'),
    numeric: false,
    format: (cell) => {
      const named = String(cell ?? '').split(' ');
      return formatList(CAUTIONS.filter((one) => named.includes(one)).map((one) => t(`caution.${one}`)));
    },
  };
}
