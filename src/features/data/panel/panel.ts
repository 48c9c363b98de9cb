import { onNativeDatabase } from '../../../data/database/native.ts';
import { type Catalog, catalog, type License } from '../../../data/snapshot/catalog.ts';
import { once } from '../../../data/snapshot/once.ts';
import { rowsOf } from '../../../data/tables/rows.ts';
import { sourcesOf } from '../../../findings/table-facts.ts';
import { formatDay, formatEnumeration } from '../../../i18n/format.ts';
import panelWords from '../../../i18n/en/panel.json' with { type: 'json' };
import { wordsOf } from '../../../i18n/words.ts';
import type { Cell, Source } from '../../../schema.ts';
import { formatCsv } from '../../../series/csv.ts';
import { panelColumns, type PanelColumn, panelSql } from './columns.ts';

const t = wordsOf(panelWords);

export interface Panel {
  columns: PanelColumn[];
  rows: Cell[][];
  csv: string;
  parquet: Uint8Array<ArrayBuffer>;
  sources: Source[];
  licences: License[];
}

export const panel = once(async (): Promise<Panel> => {
  const [manifest, indicators] = await Promise.all([catalog(), rowsOf('indicators')]);
  const columns = panelColumns(manifest, indicators);
  const sql = panelSql(columns, indicators);
  const made = await onNativeDatabase(async (database) => ({
    rows: await database.rows(sql),
    parquet: await database.parquet(sql),
  }));
  const from = tablesOf(columns, manifest);
  const sources = sourcesOf({ sources: [...new Set(from.flatMap((table) => table.sources))] }, manifest);
  const licences = [
    ...new Map(from.flatMap(({ licenses }) => licenses).map((one) => [one.name, one])).values(),
  ];
  const about = [
    t('panel.about'),
    ...sources.map(({ citation }) => t('panel.about.source', { citation })),
    t('panel.about.licence', { licences: formatEnumeration(licences.map(({ name }) => name)) }),
    t('panel.about.snapshot', {
      id: manifest.id,
      date: formatDay(manifest.created).replaceAll('\u00a0', ' '),
    }),
  ];
  const csv = formatCsv(
    columns.map(({ name }) => name),
    made.rows,
    about,
  );
  return { ...made, columns, csv, sources, licences };
});

export async function codebookCsv(): Promise<string> {
  const { columns } = await panel();
  const rows = columns.map(({ name, type, title, description, unit, missing, from }) => [
    ...[name, type, title, description, unit ?? null, missing ?? null, from],
  ]);
  return formatCsv(['column', 'type', 'title', 'description', 'unit', 'missing', 'table'], rows);
}

function tablesOf(columns: readonly PanelColumn[], { resources }: Catalog) {
  const names = new Set(columns.map(({ from }) => from));
  return resources.filter(({ name }) => names.has(name));
}
