import type { Cell, Field as ManifestField, Iso3, Source as ManifestSource } from '../../src/schema.ts';

/** What each file in pipeline/datasets/ declares. Its file name is the dataset's name. */
export interface Dataset {
  sources: Source[];
  needs?: string[];
  /** Staging tables, `raw.<key>` in SQL: a file read as it is, or rows from a reader. */
  raw: Record<string, RawFile | RawReader>;
  tables?: Table[];
  contributes?: Contribution[];
}

export interface Contribution {
  table: string;
  sql: string;
  /** Names of the sources the rows rest on; all of the dataset's own by default. */
  restsOn?: string[];
  missingCountries?: MissingCountries;
  checks?: Check[];
}

/** Why a covered country has no row: every country must have a row or be listed here. Not checked unless declared. */
export type MissingCountries = Record<Iso3, string>;

/** As the manifest gives it, with its licence in full. `takenFrom` names our copy, its commit and edits made by hand. */
export interface Source extends Omit<ManifestSource, 'licence'> {
  licence: Licence;
  mayBeRedistributed: boolean;
  notice?: string;
}

export interface Licence {
  name: string;
  title: string;
  path: string;
}

/** A delimited file, read by column name. The run stops at a missing column and at one neither used nor ignored. */
export interface RawFile {
  path: string;
  columns: Record<string, CellType>;
  ignores?: string[];
  delimiter?: string;
  missing?: string[];
}

export interface RawReader {
  columns: Record<string, CellType>;
  /** One array of cells per row, in the order of `columns`; may query tables created earlier (see `needs`). */
  read(folder: SourceFolder, query: Query): Iterable<Cell[]> | Promise<Iterable<Cell[]>>;
}

export type Query = (sql: string) => Promise<Record<string, unknown>[]>;

export type CellType = 'text' | 'number' | 'integer' | 'boolean' | 'date';

/** The sources as a reader sees them: texts arrive with the dataset's corrections applied. */
export interface SourceFolder {
  list(path: string): string[];
  has(path: string): boolean;
  csv(path: string, delimiter?: string): CsvFile;
  seen: ReadonlySet<string>;
}

export interface CsvFile {
  path: string;
  header: string[];
  rows: CsvRow[];
}

export interface CsvRow {
  /** As a spreadsheet numbers it: the header is row 1. */
  number: number;
  cells: Record<string, string>;
}

/** A table of the snapshot. Rows are written in the order of the primary key. */
export interface Table {
  name: string;
  title: string;
  description: string;
  caveats?: string[];
  fields: Field[];
  primaryKey: string[];
  /** Writes one file per value of this field, `<table>/<value>.parquet`, instead of a single file. */
  partitionBy?: string;
  sources: string[];
  method?: string;
  /** Selects rows with the fields' names; values are cast to the fields' types. */
  sql: string;
  missingCountries?: MissingCountries;
  checks?: Check[];
}

/**
 * A table that several datasets fill, declared once in pipeline/tables/<name>.ts. It is created after all
 * datasets, from what they contribute, and rests on the sources of those that do.
 */
export interface SharedTable extends Omit<Table, 'sql' | 'sources' | 'missingCountries'> {
  /** Fields that no dataset can fill alone: an SQL expression over its row, `one`, and all rows, `gathered`. */
  derived?: Record<string, string>;
  /** SQL condition over `one` and `gathered`: which rows stay where several datasets have the same thing. */
  keeps?: string;
}

/** As the manifest gives it, with what its values must be. */
export interface Field extends ManifestField {
  vocabulary?: 'country' | 'event' | 'month';
  values?: readonly (string | number)[];
  /** Any number of words with blanks between, each of the vocabulary or the values. */
  list?: true;
}

export type FieldType = Field['type'];

export interface Check {
  says: string;
  sql: string;
}

/** Stops the run, saying in one sentence where, at which row and why. */
export class PipelineError extends Error {
  override name = 'PipelineError';
}
