import { existsSync, readFileSync } from 'node:fs';
import { type CsvFile, PipelineError } from './dataset.ts';

/**
 * A fault in a source that is corrected as it is read: in rows of `file` (relative to the folder of sources)
 * whose columns hold the texts of `where`, `column` becomes `value`. The run stops when the source no longer says
 * `expect`, so that a correction the producer has made obsolete gets removed.
 */
export interface Correction {
  file: string;
  where: Record<string, string>;
  column: string;
  expect: string;
  value: string;
  reason: string;
}

export function readCorrections(path: string): Correction[] {
  if (!existsSync(path)) return [];
  const list = JSON.parse(readFileSync(path, 'utf8')) as Correction[];
  for (const { file, where, column, expect, value, reason } of list) {
    if (!file || !where || !column || expect === undefined || value === undefined || !reason) {
      throw new PipelineError(`${path}: a correction needs file, where, column, expect, value and reason.`);
    }
  }
  return list;
}

/** Corrects the rows in place. Fails when a correction finds no such column or row, or not the text it expects. */
export function correct(csv: CsvFile, corrections: readonly Correction[]): void {
  for (const { file, where, column, expect, value } of corrections) {
    if (file !== csv.path) continue;
    const missing = [...Object.keys(where), column].find((name) => !csv.header.includes(name));
    if (missing !== undefined) throw new PipelineError(`${file}, row 1: column "${missing}" is missing.`);
    const place = Object.entries(where)
      .map(([name, text]) => `${name} = ${text}`)
      .join(', ');
    const rows = csv.rows.filter(({ cells }) =>
      Object.entries(where).every(([name, text]) => cells[name] === text),
    );
    if (rows.length === 0) {
      throw new PipelineError(
        `${file}: a correction is for rows with ${place}, but there are none any more.`,
      );
    }
    for (const { number, cells } of rows) {
      if (cells[column] !== expect) {
        throw new PipelineError(
          `${file}, row ${number}: ${column} is "${cells[column] ?? ''}" where a correction expects "${expect}"; ` +
            'if the producer has fixed it, remove the correction.',
        );
      }
      cells[column] = value;
    }
  }
}
