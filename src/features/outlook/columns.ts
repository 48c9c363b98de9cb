import namesWords from '../../i18n/en/names.json' with { type: 'json' };
import outlookWords from '../../i18n/en/outlook.json' with { type: 'json' };
import seriesWords from '../../i18n/en/series.json' with { type: 'json' };
import { formatPercent } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/words.ts';
import type { TableColumn } from '../../components/table/table-column.ts';
import type { BoardRow } from './board.ts';

const t = wordsOf(namesWords, outlookWords, seriesWords);

export type WarningRow = Pick<BoardRow, 'country' | 'event' | 'probability' | 'baseRate'>;

/** What every table of warnings begins with; `probability` and `baseRate` are the labels of those two. */
export function warningColumns<Row extends WarningRow>(
  nameOf: ReadonlyMap<string, string>,
  { probability, baseRate }: { probability: string; baseRate: string },
): TableColumn<Row>[] {
  return [
    {
      name: 'country',
      label: t('column.country'),
      text: ({ country }) => nameOf.get(country) ?? country,
      heads: true,
      sorts: true,
    },
    {
      name: 'event',
      label: t('column.event'),
      text: ({ event }) => t(`event.${event}.name`),
      sorts: true,
      class: 'event',
    },
    {
      name: 'probability',
      label: probability,
      text: (row) => formatPercent(row.probability),
      sorts: true,
      class: 'probability',
    },
    {
      name: 'ratio',
      label: baseRate,
      text: (row) => (row.baseRate === null ? '–' : formatPercent(row.baseRate)),
      sorts: true,
      class: 'ratio',
    },
  ];
}
