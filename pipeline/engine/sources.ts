import type { Cell } from '../../src/schema.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { correct, type Correction } from './corrections.ts';
import { parseCsv } from './csv.ts';
import {
  type CellType,
  type CsvFile,
  type CsvRow,
  PipelineError,
  type RawFile,
  type SourceFolder,
} from './dataset.ts';

export function openSources(root: string, corrections: readonly Correction[]): SourceFolder {
  const find = (path: string) => {
    const full = join(root, path);
    if (!existsSync(full)) throw new PipelineError(`${path} is missing from the folder of sources, ${root}.`);
    return full;
  };
  const seen = new Set<string>();
  return {
    seen,
    has: (path) => existsSync(join(root, path)),
    list: (path) => {
      const names = readdirSync(find(path)).filter((name) => name.endsWith('.csv'));
      if (names.length === 0) throw new PipelineError(`${path} holds no CSV file.`);
      return names.sort().map((name) => `${path}/${name}`);
    },
    csv: (path, delimiter) => {
      const csv = parseCsv(decode(readFileSync(find(path)), path), path, delimiter);
      seen.add(path);
      correct(csv, corrections);
      return csv;
    },
  };
}

export function checkUsed(corrections: readonly Correction[], { seen }: SourceFolder): void {
  const unread = corrections.find(({ file }) => !seen.has(file));
  if (unread)
    throw new PipelineError(`A correction is about ${unread.file}, which its dataset does not read.`);
}

function decode(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new PipelineError(`${path} is not UTF-8 text.`, { cause });
  }
}

/** The typed rows of a declared file, in the order of its columns. Fails with file, row, column and text. */
export function* readRaw(raw: RawFile, folder: SourceFolder): Iterable<Cell[]> {
  const csv = folder.csv(raw.path, raw.delimiter);
  const columns = Object.entries(raw.columns);
  requireColumns(csv, Object.keys(raw.columns), raw.ignores ?? []);
  for (const row of csv.rows) {
    yield columns.map(([name, type]) => {
      const text = row.cells[name] ?? '';
      return text === '' || raw.missing?.includes(text) ? null : toCell(csv, row, name, type);
    });
  }
}

/** Fails when a used column is missing from the file, or a column is neither used nor ignored. */
export function requireColumns(csv: CsvFile, used: readonly string[], ignored: readonly string[]): void {
  const missing = used.find((name) => !csv.header.includes(name));
  if (missing !== undefined) throw new PipelineError(`${csv.path}, row 1: column "${missing}" is missing.`);
  const unknown = csv.header.find((name) => !used.includes(name) && !ignored.includes(name));
  if (unknown !== undefined) {
    throw new PipelineError(`${csv.path}, row 1: column "${unknown}" is new; use it, or list it as ignored.`);
  }
}

export function toCell(csv: CsvFile, row: CsvRow, column: string, type: CellType): Cell {
  const text = row.cells[column] ?? '';
  const fail = (what: string): never => {
    throw new PipelineError(`${csv.path}, row ${row.number}: ${column} is "${text}", not ${what}.`);
  };
  switch (type) {
    case 'text':
      return text;
    case 'number':
    case 'integer': {
      const number = text.trim() === '' ? NaN : Number(text);
      if (!Number.isFinite(number)) return fail('a number');
      return type === 'number' || Number.isInteger(number) ? number : fail('a whole number');
    }
    case 'boolean':
      return text === '1' || text === '0' ? text === '1' : fail('0 or 1');
    case 'date':
      return isDay(text) ? text : fail('a date like 2024-06-01');
    default:
      return type satisfies never;
  }
}

function isDay(text: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(text) : null;
  return date !== null && !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}
