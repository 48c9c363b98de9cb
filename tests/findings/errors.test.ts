import { expect, test } from 'vitest';
import { SqlError } from '../../src/data/database/sql-error.ts';
import { SnapshotError } from '../../src/data/snapshot/snapshot-error.ts';
import { faultReport, reportOf } from '../../src/findings/errors.ts';
import { queryReportOf } from '../../src/findings/query-errors.ts';

test('an error names its file and a remedy', () => {
  const cut = new SnapshotError('file.incomplete', { file: 'breaks.parquet', arrived: 100, bytes: 2345 });
  expect(reportOf(cut)).toBe(
    'The file breaks.parquet arrived incomplete (100 of 2,345 bytes), so it is not used. Please try again.',
  );
  const gone = new SnapshotError('engine.missing', { status: 404 });
  expect(reportOf(gone)).toBe('Loading the database engine failed: it is not on this server (status 404).');
});

test('lists are named one after the other', () => {
  expect(faultReport('snapshot.table', { table: 'nope', tables: ['breaks', 'events'] })).toBe(
    'The snapshot has no table nope; it has breaks, events.',
  );
});

test('code in a sentence keeps its braces and quotes', () => {
  expect(queryReportOf(new SqlError('x', { code: 'sql.json' }))).toContain('structs such as {a: 1} work');
  expect(queryReportOf(new SqlError('x', { code: 'sql.clock' }))).toContain("date '2024-06-01'");
});

test('other errors speak for themselves', () => {
  expect(reportOf(new Error('out of reach'))).toBe('out of reach');
  expect(reportOf('stopped')).toBe('stopped');
});
