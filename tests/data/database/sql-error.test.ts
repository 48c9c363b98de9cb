import { expect, test } from 'vitest';
import { isFatal, sqlErrorOf } from '../../../src/data/database/sql-error.ts';
import { queryReportOf } from '../../../src/findings/query-errors.ts';

const tables = ['shares', 'events'];
const sentence = (words: string) => queryReportOf(sqlErrorOf('select 1', new Error(words), tables));
const missing = (kind: string, name: string, extension: string) =>
  `Catalog Error: ${kind} with name "${name}" is not in the catalog, but it exists in the ${extension} extension.\n\nPlease try installing …`;

test.each([
  [missing('Scalar Function', 'current_date', 'icu'), /Today’s date .* max\(month\)/],
  ['Conversion Error: Unimplemented type for cast (TIMESTAMP WITH TIME ZONE -> DATE)', /Today’s date/],
  [missing('Type', 'json', 'json'), /JSON functions are not part/],
  [missing('Table Function', 'read_parquet', 'parquet'), /reads neither files .* already there\.$/],
  [missing('Scalar Function', 'st_point', 'spatial'), /^st_point needs the extension spatial/],
  [
    'Permission Error: Cannot access file "x" - file system operations are disabled by configuration',
    /neither files/,
  ],
  [
    'Invalid Input Error: Cannot change configuration option "threads" - the configuration has been locked',
    /locked/,
  ],
  ['Out of Memory Error: could not allocate block of size 256.0 KiB', /more memory than this page may use/],
  ['no statements', /no query to run yet/],
  [
    'Catalog Error: Table with name nope does not exist!\nDid you mean "pg_enum"?',
    /^There is no table nope\. The page lists all tables\.$/,
  ],
  [
    'Catalog Error: Table with name share does not exist!\nDid you mean "shares"?',
    /^There is no table share\. Near that name: shares\. The page lists all tables\.$/,
  ],
  ['Catalog Error: Table with name events does not exist!', /was dropped\. “Start again”/],
  ['Catalog Error: Table with name x.parquet does not exist!', /neither files/],
  [
    'Binder Error: Referenced column "a" not found in FROM clause!\nCandidate bindings: "b"',
    /^Referenced column "a" not found in FROM clause\.$/,
  ],
  [
    '{"exception_type":"Parser","exception_message":"syntax error at or near \\"selec\\"\\n\\nLINE 1: selec 1"}',
    /^Syntax error at or near "selec"\.$/,
  ],
])('%s', (words, expected) => {
  expect(sentence(words)).toMatch(expected);
});

test('an error keeps the query, the engine’s words and the cause', () => {
  const cause = new Error('Binder Error: no\n\nLINE 1: x\n        ^');
  const error = sqlErrorOf('x', cause, tables);
  expect(error).toMatchObject({ query: 'x', cause, detail: cause.message });
});

test('errors that break the engine are distinguished from those that do not', () => {
  const broken = Object.assign(new Error('memory access out of bounds'), { name: 'RuntimeError' });
  expect(isFatal(broken)).toBe(true);
  expect(queryReportOf(sqlErrorOf('x', broken))).toContain('starts again with the next query');
  expect(isFatal(new Error('Parser Error: syntax error'))).toBe(false);
});
