import type { Iso3 } from '../../schema.ts';
import { readManifest, SnapshotError } from './files.ts';
import { once } from './once.ts';

/** The manifest of the snapshot: a Frictionless Data Package (version 2) with the checksum of every file. */
export interface Catalog {
  name: string;
  title: string;
  version: string;
  /** First 12 hex digits of the SHA-256 over the rest of the manifest. */
  id: string;
  /** Day of the newest release the snapshot was made from, never the day it was built. */
  created: string;
  licenses: License[];
  sources: Source[];
  resources: Resource[];
}

/** One table of the snapshot. */
export interface Resource {
  name: string;
  title: string;
  description: string;
  format: string;
  path: string | string[];
  parts: Part[];
  rows: number;
  /** The method of src/analysis that computed it; absent where it was read from sources. */
  method?: string;
  /** What a reader must know before using it. */
  caveats?: string[];
  /** Covered countries without a row, each with the reason; of a table that several datasets fill, one by one. */
  missingCountries?: { country: Iso3; reason: string; dataset?: string }[];
  /** Names of the catalog's sources, most important first. */
  sources: string[];
  licenses: License[];
  schema: { fields: Field[]; primaryKey: string[] };
}

/** One file of a table; the path is relative to the folder `data`. */
export interface Part {
  path: string;
  bytes: number;
  /** `sha256:` and 64 hex digits. */
  hash: string;
  rows: number;
}

export interface Field {
  name: string;
  type: 'string' | 'number' | 'integer' | 'boolean' | 'date';
  title: string;
  description: string;
  unit?: string;
  /** What an empty cell means; a field without it is never empty. */
  missing?: string;
}

export interface Source {
  name: string;
  title: string;
  producer: string;
  path?: string;
  citation: string;
  version: string;
  /** The copy that was taken, and what was changed by hand before. */
  takenFrom?: string;
  /** What a reader must know before using it. */
  caveats?: string[];
  /** Name of one of the catalog's licenses. */
  licence: string;
  dateAccessed: string;
}

export interface License {
  name: string;
  title: string;
  path?: string;
}

/** What the snapshot holds: its tables, files, sources and date. */
export const catalog = once(async (): Promise<Catalog> => parseCatalog(await readManifest()));

/** The catalog's entry for one table; an error that names the tables there are when it has none. */
export async function resource(name: string): Promise<Resource> {
  const { resources } = await catalog();
  const found = resources.find((entry) => entry.name === name);
  if (found) return found;
  const names = resources.map((entry) => entry.name).join(', ');
  throw new SnapshotError(`The snapshot has no table ${name}; it has ${names || 'none'}.`);
}

function parseCatalog(text: string): Catalog {
  let found: Partial<Catalog> | null;
  try {
    found = JSON.parse(text) as Partial<Catalog> | null;
  } catch (cause) {
    throw new SnapshotError('The manifest of the snapshot (datapackage.json) is not readable as JSON.', {
      cause,
    });
  }
  if (!found?.id || !found.created || !Array.isArray(found.resources)) {
    throw new SnapshotError('The manifest of the snapshot (datapackage.json) lacks its id, date or tables.');
  }
  return found as Catalog;
}
