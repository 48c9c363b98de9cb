import type { Source } from '../schema.ts';
import type { Catalog, License, Resource } from '../data/snapshot/catalog.ts';
import { href } from '../i18n/href.ts';

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
