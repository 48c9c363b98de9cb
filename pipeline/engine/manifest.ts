import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { WrittenFile } from './database.ts';
import { type Dataset, type Licence, PipelineError, type Source, type Table } from './dataset.ts';
import type { Part } from './shared-tables.ts';

/** The snapshot is dated by the release of the news data; everything else is context. */
const DATED_BY = 'mlp-civic';

export interface WrittenTable {
  table: Table;
  files: WrittenFile[];
  parts?: readonly Part[];
}

/**
 * The manifest of a snapshot (Frictionless Data Package 2): what it holds, from whom, on what terms, with the
 * size and SHA-256 of each file. Its `id` is the first 12 digits of the SHA-256 of everything else in it.
 */
export function makeManifest(folder: string, datasets: readonly Dataset[], written: readonly WrittenTable[]) {
  const sources = datasets.flatMap((dataset) => dataset.sources).sort((a, b) => (a.name < b.name ? -1 : 1));
  const created = releaseDay(datasets);
  const content = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'civic-space-snapshot',
    title: 'Civic Space Explorer: snapshot of the data',
    version: created.replaceAll('-', '.'),
    created,
    licenses: distinct(sources.map(({ licence }) => licence)),
    sources: sources.map(({ licence, mayBeRedistributed: _, notice: __, ...source }) => ({
      ...source,
      licence: licence.name,
    })),
    resources: written.map((entry) => describe(folder, entry, sources)),
  };
  const id = sha256(JSON.stringify(content)).slice(0, 12);
  return { id, ...content };
}

export function releaseDay(datasets: readonly Dataset[]): string {
  const release = datasets.flatMap(({ sources }) => sources).find(({ name }) => name === DATED_BY);
  if (!release) throw new PipelineError(`No source is called ${DATED_BY}, which dates the snapshot.`);
  return release.version;
}

export type Manifest = ReturnType<typeof makeManifest>;

function describe(
  folder: string,
  { table, files, parts: made = [] }: WrittenTable,
  sources: readonly Source[],
) {
  const missing = [{ table }, ...made].flatMap((part) =>
    Object.entries(part.table.missingCountries ?? {}).map(([country, reason]) => ({
      country,
      reason,
      ...('dataset' in part && { dataset: part.dataset }),
    })),
  );
  const parts = files.map(({ path, rows }) => ({
    path,
    bytes: statSync(join(folder, path)).size,
    hash: `sha256:${sha256(readFileSync(join(folder, path)))}`,
    rows,
  }));
  const licences = table.sources.map((name) => termsOf(table, name, sources));
  return {
    name: table.name,
    title: table.title,
    description: table.description,
    ...(table.caveats && { caveats: table.caveats }),
    format: 'parquet',
    mediatype: 'application/vnd.apache.parquet',
    path: table.partitionBy === undefined ? `${table.name}.parquet` : parts.map(({ path }) => path),
    parts,
    rows: parts.reduce((sum, { rows }) => sum + rows, 0),
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
    sources: table.sources,
    ...(table.method && { method: table.method }),
    ...(missing.length > 0 && { missingCountries: missing }),
    licenses: distinct(licences),
    schema: {
      fields: table.fields.map(({ vocabulary: _, values: __, list: ___, ...field }) => field),
      primaryKey: table.primaryKey,
    },
  };
}

function termsOf(table: Table, name: string, sources: readonly Source[]): Licence {
  const source = sources.find((candidate) => candidate.name === name);
  if (!source)
    throw new PipelineError(`Table ${table.name} names the source ${name}, which no dataset declares.`);
  if (!source.mayBeRedistributed) {
    throw new PipelineError(`Table ${table.name} rests on ${name}, which may not be redistributed.`);
  }
  return source.licence;
}

function distinct(licences: readonly Licence[]): Licence[] {
  return [...new Map(licences.map((licence) => [licence.name, licence])).values()].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
