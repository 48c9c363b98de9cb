import type { Catalog, Resource } from '../../data/snapshot/catalog.ts';
import { sourcesOf } from '../../findings/table-facts.ts';
import dataWords from '../../i18n/en/data.json' with { type: 'json' };
import { formatClauses, formatDay, formatEnumeration } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(dataWords);

/** The lines at the head of a table's CSV: what it is, its units, cautions, sources, licences and snapshot. */
export function aboutTable(table: Resource, catalog: Catalog): string[] {
  const units = table.schema.fields.flatMap(({ name, unit }) =>
    unit ? [t('data.about.unit', { column: name, unit })] : [],
  );
  return [
    t('data.about.title', { title: table.title }),
    t('data.about.description', { description: table.description }),
    ...(units.length ? [t('data.about.units', { units: formatClauses(units) })] : []),
    ...(table.caveats ?? []).map((caveat) => t('data.about.caution', { caveat })),
    ...sourcesOf(table, catalog).map(({ citation }) => t('data.about.source', { citation })),
    t('data.about.licence', { licences: formatEnumeration(table.licenses.map(({ name }) => name)) }),
    t('data.about.snapshot', {
      id: catalog.id,
      date: formatDay(catalog.created).replaceAll('\u00a0', ' '),
    }),
  ];
}
