import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { checksums, ID_COMMAND } from '../../../src/features/data/checksums.ts';
import { FORMATS, LARGEST_BYTES, tableFile, tableFileBytes } from '../../../src/features/data/table-files.ts';
import { catalog } from '../../../src/data/snapshot/catalog.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const connection = await (await DuckDBInstance.create()).connect();
const { id, resources } = await catalog();

describe('tables as files', () => {
  test('tables of many files have each format, unless it would be too large', async () => {
    for (const { name } of resources.filter(({ parts }) => parts.length > 1)) {
      const bytes = await tableFileBytes(name);
      for (const format of FORMATS) {
        if (bytes[format] === null) continue;
        expect(bytes[format], `${name}.${format}`).toBeGreaterThan(0);
        expect(bytes[format], `${name}.${format}`).toBeLessThanOrEqual(LARGEST_BYTES);
      }
    }
  });

  test('another reader finds in CSV and JSON Lines the rows of the Parquet files', async () => {
    const folder = temporaryFolder();
    for (const { name, parts, schema } of resources) {
      if (parts.length > 1) continue;
      const files = parts.map(({ path }) => `'public/data/${path}'`).join(', ');
      const columns = schema.fields.map((field) => `"${field.name}"::VARCHAR`).join(', ');
      for (const format of FORMATS) {
        const path = join(folder, `${name}.${format}`);
        const text = await tableFile(name, format);
        expect(Buffer.byteLength(text), `${name}.${format}`).toBeLessThanOrEqual(LARGEST_BYTES);
        writeFileSync(path, text);
        const read =
          format === 'csv'
            ? `read_csv('${path}', header = true, skip = ${linesAbove(path)}, all_varchar = true, quote = '"', escape = '"')`
            : `read_json('${path}', format = 'newline_delimited', sample_size = -1)`;
        const cells = (from: string) => `SELECT ${columns} FROM ${from}`;
        const plain = `nullif(COLUMNS(*), '')`;
        const sides = [cells(`read_parquet([${files}])`), cells(read)].map(
          (sql) => `SELECT ${plain} FROM (${sql})`,
        );
        const both = [...sides, ...sides.toReversed()];
        const different = `(${both[0]} EXCEPT ALL ${both[1]}) UNION ALL (${both[2]} EXCEPT ALL ${both[3]})`;
        if (schema.fields.some(({ type }) => type === 'number')) {
          const [count] = (
            await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM ${read}`)
          ).getRows()[0]!;
          expect(count, `${name}.${format}`).toBe(parts[0]!.rows);
        } else {
          const { length } = (await connection.runAndReadAll(different)).getRows();
          expect(length, `${name}.${format}`).toBe(0);
        }
      }
    }
  });

  test('the CSV of a table begins with its source and licence', async () => {
    const notes = (await tableFile('coverage', 'csv')).split('\r\n').filter((line) => line.startsWith('# '));
    for (const word of [
      /^# title: /,
      /^# units: .*articles in articles/,
      /^# caution: /,
      /^# source: Machine/,
    ]) {
      expect(notes.some((line) => word.test(line))).toBe(true);
    }
    expect(notes.at(-2)).toBe('# licence: MIT');
    expect(notes.at(-1)).toBe(`# snapshot: ${id}, release of 31 October 2024`);
  });
});

function linesAbove(path: string): number {
  const lines = readFileSync(path, 'utf8').split('\r\n');
  return lines.findIndex((line) => !line.startsWith('# '));
}

describe('the list of checksums', () => {
  const has = (tool: string) => spawnSync(tool, ['--version']).status === 0;

  test.skipIf(!has('sha256sum'))('agrees with sha256sum', async () => {
    const folder = temporaryFolder();
    cpSync('public/data', folder, { recursive: true });
    writeFileSync(join(folder, 'SHA256SUMS.txt'), await checksums());
    const output = execFileSync('sha256sum', ['--check', 'SHA256SUMS.txt'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const files = resources.flatMap(({ parts }) => parts);
    expect(output.match(/: OK$/gm)).toHaveLength(files.length + 1);
  });

  test.skipIf(!has('python3'))('and the command for the snapshot’s number prints it twice', () => {
    const output = execFileSync('sh', ['-c', ID_COMMAND], { cwd: 'public/data', encoding: 'utf8' });
    expect(output.trim()).toBe(`${id} ${id}`);
  });
});
