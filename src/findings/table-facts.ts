import type { Source } from '../schema.ts';
import type { Catalog, License, Resource } from '../data/snapshot/catalog.ts';
import dataWords from '../i18n/en/data.json' with { type: 'json' };
import { formatClauses, formatDay, formatEnumeration } from '../i18n/format.ts';
import { href } from '../i18n/href.ts';
import { wordsOf } from '../i18n/words.ts';

const t = wordsOf(dataWords);

export function sourcesOf(
  { sources }: Pick<Resource, 'sources'>,
  catalog: Pick<Catalog, 'sources'>,
): Source[] {
  return sources.flatMap((name) => catalog.sources.find((source) => source.name === name) ?? []);
}

export function licenceOf({ licence }: Source, { licenses }: Pick<Catalog, 'licenses'>): License {
  return licenses.find(({ name }) => name === licence) ?? { name: licence, title: licence };
}

export function termsHref({ path }: License): string | null {
  if (path === undefined) return null;
  return /^https?:/.test(path) ? path : href(`/data/${path}`);
}

export function shortName({ name, title, path }: License): string {
  return path && /^https?:/.test(path) ? name : title;
}

export function bytesOf({ parts }: Pick<Resource, 'parts'>): number {
  return parts.reduce((sum, { bytes }) => sum + bytes, 0);
}

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
