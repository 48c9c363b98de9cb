import { EVENTS } from '../../../src/schema.ts';
import { type CsvFile, type CsvRow, PipelineError } from '../../engine/dataset.ts';
import { requireColumns, toCell } from '../../engine/sources.ts';
import { byEvent, type Reading } from './reading.ts';
import { INFLUENCE } from './influence.ts';

/** `<x>Norm` is x / article_total. The files agree to 1e-15; this leaves room for numbers printed with fewer digits. */
const SHARE_TOLERANCE = 1e-9;

const IGNORED = [
  ...INFLUENCE.flatMap((name) => [name, `${name}Norm`]),
  'rai_999',
  'rus_influence',
  'chn_influence',
  'f1',
  'total_articles',
  'data_temp',
];

/**
 * The layout of 2024: `date`, `country`, articles per event, `ncr_<event>` where the producer splits, `<x>Norm`
 * for each, `article_total`, `cs_999`, and one 0/1 column per outlet, named by its web domain. Fails when a
 * `<x>Norm` is not x / article_total.
 */
export function readCounts(csv: CsvFile): Reading[] {
  const split = EVENTS.filter((event) => csv.header.includes(`ncr_${event}`));
  const counted = [...EVENTS, ...split.map((event) => `ncr_${event}`)];
  const norms = counted.map((name) => `${name}Norm`);
  const outlets = csv.header.filter((name) => name.includes('.'));
  const used = ['date', 'country', ...counted, ...norms, 'article_total', 'cs_999', ...outlets];
  requireColumns(csv, used, IGNORED);

  return csv.rows.map((row) => {
    const number = (name: string) => toCell(csv, row, name, 'number') as number;
    const articles = toCell(csv, row, 'article_total', 'integer') as number;
    if (articles > 0) for (const name of counted) checkShare(csv, row, name, articles);
    return {
      row,
      articles,
      read: articles,
      noEvent: number('cs_999'),
      outlets: outlets.filter((name) => toCell(csv, row, name, 'boolean')),
      count: byEvent(number),
      otherCount: byEvent((event) => (split.includes(event) ? number(`ncr_${event}`) : null)),
    };
  });
}

function checkShare(csv: CsvFile, row: CsvRow, name: string, articles: number): void {
  const given = toCell(csv, row, `${name}Norm`, 'number') as number;
  const share = (toCell(csv, row, name, 'number') as number) / articles;
  if (Math.abs(given - share) <= SHARE_TOLERANCE) return;
  throw new PipelineError(
    `${csv.path}, row ${row.number}: ${name}Norm is ${given}, but ${name} / article_total is ${share}.`,
  );
}
