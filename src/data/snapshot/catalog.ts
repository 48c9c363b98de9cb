import type { Field, Iso3, Source } from '../../schema.ts';
import { MANIFEST, type Part, readManifest } from './files.ts';
import { once } from './once.ts';
import { SnapshotError } from './snapshot-error.ts';

/**
 * The manifest of the snapshot: a Frictionless Data Package (version 2) with the checksum of every file. `id` is the
 * first 12 hex digits of the SHA-256 over the rest; `created` is the day of the newest release it was made from,
 * never the day it was built.
 */
export interface Catalog {
  name: string;
  title: string;
  version: string;
  id: string;
  created: string;
  licenses: License[];
  sources: Source[];
  resources: Resource[];
}

export interface Resource {
  name: string;
  title: string;
  description: string;
  format: string;
  path: string | string[];
  parts: Part[];
  rows: number;
  method?: string;
  caveats?: string[];
  /** Covered countries without a row, each with the reason; for a table filled by several datasets, per dataset. */
  missingCountries?: { country: Iso3; reason: string; dataset?: string }[];
  sources: string[];
  licenses: License[];
  schema: { fields: Field[]; primaryKey: string[] };
}

export interface License {
  name: string;
  title: string;
  path?: string;
}

export const catalog = once(async (): Promise<Catalog> => parseCatalog(await readManifest()));

/** The catalog's entry for one table; throws, naming the tables there are, when it has none. */
export async function resource(name: string): Promise<Resource> {
  const { resources } = await catalog();
  const found = resources.find((entry) => entry.name === name);
  if (found) return found;
  throw new SnapshotError('snapshot.table', { table: name, tables: resources.map((entry) => entry.name) });
}

function parseCatalog(text: string): Catalog {
  let found: Partial<Catalog> | null;
  try {
    found = JSON.parse(text) as Partial<Catalog> | null;
  } catch (cause) {
    throw new SnapshotError('manifest.unreadable', { file: MANIFEST }, { cause });
  }
  if (!found?.id || !found.created || !Array.isArray(found.resources)) {
    throw new SnapshotError('manifest.incomplete', { file: MANIFEST });
  }
  return found as Catalog;
}
