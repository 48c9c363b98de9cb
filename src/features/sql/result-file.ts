import { formatCsv } from '../../series/csv.ts';
import type { Catalog } from '../../data/snapshot/catalog.ts';
import type { QueryResult } from '../../data/database/database.ts';
import sqlWords from '../../i18n/en/sql.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(sqlWords);

export function resultCsv(result: QueryResult, { id, created, sources }: Catalog, address: string): string {
  const about = [
    t('sql.file.title', { rows: result.rows.length, snapshot: id, created }),
    t('sql.file.query', { query: result.query }),
    t('sql.file.address', { address }),
    ...sources.map(({ citation, licence }) => t('sql.file.source', { citation, licence })),
  ];
  return formatCsv(
    result.columns.map(({ name }) => name),
    result.rows,
    about,
  );
}
