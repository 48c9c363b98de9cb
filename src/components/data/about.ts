import type { Catalog, License, Resource, Source } from '../../data/catalog.ts';
import { formatDay } from '../../format.ts';

/** The sources that a table rests on, most important first. */
export function sourcesOf(
  { sources }: Pick<Resource, 'sources'>,
  catalog: Pick<Catalog, 'sources'>,
): Source[] {
  return sources.flatMap((name) => catalog.sources.find((source) => source.name === name) ?? []);
}

export function licenceOf({ licence }: Source, { licenses }: Pick<Catalog, 'licenses'>): License | null {
  return licenses.find(({ name }) => name === licence) ?? null;
}

export function bytesOf({ parts }: Pick<Resource, 'parts'>): number {
  return parts.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** What travels at the top of a table's files, one line each. */
export function aboutTable(table: Resource, catalog: Catalog): string[] {
  const units = table.schema.fields.flatMap(({ name, unit }) => (unit ? [`${name} in ${unit}`] : []));
  return [
    `title: ${table.title}`,
    `description: ${table.description}`,
    ...(units.length ? [`units: ${units.join('; ')}`] : []),
    ...(table.caveats ?? []).map((caveat) => `caution: ${caveat}`),
    ...sourcesOf(table, catalog).map(({ citation }) => `source: ${citation}`),
    `licence: ${table.licenses.map(({ name }) => name).join(', ')}`,
    `snapshot: ${catalog.id}, release of ${formatDay(catalog.created).replaceAll('\u00a0', ' ')}`,
  ];
}
