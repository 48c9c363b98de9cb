import type { Iso3 } from '../../src/schema.ts';

/** What one file in pipeline/datasets/ declares. Its file name is the dataset's name. */
export interface Dataset {
  sources: Source[];
  /** Tables of other datasets that this one reads: they are made first. */
  needs?: string[];
  /** Staging tables, in SQL `raw.<key>`: a file read as it stands, or rows made by a small reader. */
  raw: Record<string, RawFile | RawReader>;
  /** Tables that are this dataset's alone. */
  tables?: Table[];
  /** Rows for tables that several datasets fill, declared in pipeline/tables/. */
  contributes?: Contribution[];
}

/** Rows of one dataset in a shared table. */
export interface Contribution {
  table: string;
  /** Its rows, with the names of the table's fields. */
  sql: string;
  /** Names of the sources it rests on; all of the dataset's own unless named. */
  restsOn?: string[];
  missingCountries?: MissingCountries;
  checks?: Check[];
}

/** Why a covered country has no row: every country either has a row or stands here. Not declared, not checked. */
export type MissingCountries = Record<Iso3, string>;

/** Who made a source, under which terms, and when we took it. */
export interface Source {
  name: string;
  title: string;
  producer: string;
  /** Where it was published. */
  path?: string;
  citation: string;
  version: string;
  /** The copy we took, with its commit, and what was changed by hand before it reached us. */
  takenFrom?: string;
  licence: Licence;
  mayBeRedistributed: boolean;
  /** What a reader must know before using it, one sentence or two each. */
  caveats?: string[];
  /** ISO day. */
  dateAccessed: string;
  /** The licence notice that must travel with the data, word for word. */
  notice?: string;
}

export interface Licence {
  /** SPDX identifier. */
  name: string;
  title: string;
  path: string;
}

/** A delimited file, read by column name. A column neither used nor ignored stops the run, as does a missing one. */
export interface RawFile {
  /** Relative to the folder of sources. */
  path: string;
  columns: Record<string, CellType>;
  ignores?: string[];
  delimiter?: string;
  /** Texts that mean "no value", besides the empty one. */
  missing?: string[];
}

export interface RawReader {
  columns: Record<string, CellType>;
  /** One array of cells per row, in the order of `columns`; may ask for tables made before (see `needs`). */
  read(folder: SourceFolder, query: Query): Iterable<Cell[]> | Promise<Iterable<Cell[]>>;
}

/** Rows of a query over the tables made so far; dates arrive as Date, BIGINT as bigint. */
export type Query = (sql: string) => Promise<Record<string, unknown>[]>;

export type CellType = 'text' | 'number' | 'integer' | 'boolean' | 'date';
/** Dates are ISO days. */
export type Cell = string | number | boolean | null;

/** What a reader may ask of the folder of sources; texts arrive with the dataset's corrections applied. */
export interface SourceFolder {
  /** Paths of the CSV files directly in `path`, sorted. Fails when there is none. */
  list(path: string): string[];
  has(path: string): boolean;
  csv(path: string, delimiter?: string): CsvFile;
  /** Paths read so far. */
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
  /** What a reader must know before using it, one sentence or two each. */
  caveats?: string[];
  fields: Field[];
  primaryKey: string[];
  /** One file per value of this field, `<table>/<value>.parquet`, instead of one file. */
  partitionBy?: string;
  /** Names of the sources it rests on. */
  sources: string[];
  /** The method of src/analysis that computed it; absent where it was read from sources. */
  method?: string;
  /** Its rows, with the fields' names; types are cast to the fields' types. */
  sql: string;
  missingCountries?: MissingCountries;
  checks?: Check[];
}

/**
 * A table that several datasets fill, declared once in pipeline/tables/<name>.ts. It is made when all datasets
 * are, from what they contribute, and rests on the sources of those that do.
 */
export interface SharedTable extends Omit<Table, 'sql' | 'sources' | 'missingCountries'> {
  /** Fields that no dataset can fill alone, each an SQL expression over its row, `one`, of all rows, `gathered`. */
  derived?: Record<string, string>;
}

export interface Field {
  name: string;
  type: FieldType;
  title: string;
  description: string;
  unit?: string;
  /** What an empty cell means. A field without it must never be empty. */
  missing?: string;
  /** Every value must be a covered country, or a known event. */
  vocabulary?: 'country' | 'event';
}

/** Frictionless names. */
export type FieldType = 'string' | 'number' | 'integer' | 'boolean' | 'date';

/** A promise of a table: the SQL selects the rows that break it. */
export interface Check {
  says: string;
  sql: string;
}

/** A run of the pipeline stopped: where, which row, and why, in one sentence. */
export class PipelineError extends Error {
  override name = 'PipelineError';
}
