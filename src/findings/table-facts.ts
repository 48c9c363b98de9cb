import type { Catalog, License, Resource, Source } from '../data/snapshot/catalog.ts';
import { formatDay } from '../i18n/format.ts';
import { href } from '../i18n/href.ts';

/** The sources that a table rests on, most important first. */
export function sourcesOf(
  { sources }: Pick<Resource, 'sources'>,
  catalog: Pick<Catalog, 'sources'>,
): Source[] {
  return sources.flatMap((name) => catalog.sources.find((source) => source.name === name) ?? []);
}

export function licenceOf({ licence }: Source, { licenses }: Pick<Catalog, 'licenses'>): License {
  return licenses.find(({ name }) => name === licence) ?? { name: licence, title: licence };
}

/** Where the terms of a licence are: their own address, or ours where the producer has no page. */
export function termsHref({ path }: License): string | null {
  if (path === undefined) return null;
  return /^https?:/.test(path) ? path : href(`/data/${path}`);
}

/** A licence in a table's cell: its SPDX name, or words where it has none. */
export function shortName({ name, title, path }: License): string {
  return path && /^https?:/.test(path) ? name : title;
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
