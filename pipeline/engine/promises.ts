import { EVENTS } from '../../src/schema.ts';
import { SPELLINGS } from '../vocabulary/countries.ts';
import type { Database } from './database.ts';
import { type Check, PipelineError, type Table } from './dataset.ts';

const VOCABULARY = { country: Object.keys(SPELLINGS), event: EVENTS };

/**
 * Checks a table's promises: unique keys, no empty cell unless the field says what one means, values of the fields'
 * vocabularies, and the table's own checks. Fails with the promise, the number of rows that break it, and the first of
 * them.
 */
export async function checkPromises(table: Table, { query }: Pick<Database, 'query'>): Promise<void> {
  for (const { says, sql } of promisesOf(table)) {
    const broken = await query(sql);
    const [first] = broken;
    if (!first) continue;
    const cells = Object.entries(first).map(([name, value]) => `${name} = ${show(value)}`);
    throw new PipelineError(
      `Table ${table.name} promises that ${says}, but that does not hold for ${broken.length} of its rows, ` +
        `the first with ${cells.join(', ')}.`,
    );
  }
}

function promisesOf(table: Table): Check[] {
  const key = table.primaryKey.map((name) => `"${name}"`).join(', ');
  const unique = {
    says: `each ${table.primaryKey.join(', ')} comes once`,
    sql: `SELECT ${key}, count(*) AS times FROM "${table.name}" GROUP BY ${key} HAVING times > 1 ORDER BY ${key}`,
  };
  const rowsWhere = (condition: string) =>
    `SELECT ${key} FROM "${table.name}" WHERE ${condition} ORDER BY ${key}`;
  const filled = table.fields
    .filter(({ missing }) => missing === undefined)
    .map(({ name }) => ({ says: `${name} is never empty`, sql: rowsWhere(`"${name}" IS NULL`) }));
  const known = table.fields.flatMap(({ name, vocabulary, values, list = false }) => [
    ...(vocabulary === undefined
      ? []
      : vocabulary === 'month'
        ? [{ says: `${name} is the first day of a month`, sql: rowsWhere(`day("${name}") <> 1`) }]
        : [
            {
              says: `${name} is a known ${vocabulary}`,
              sql: rowsWhere(strays(name, VOCABULARY[vocabulary], list)),
            },
          ]),
    ...(values === undefined
      ? []
      : [{ says: `${name} is one of ${values.join(', ')}`, sql: rowsWhere(strays(name, values, list)) }]),
  ]);
  return [unique, ...filled, ...known, ...countriesOf(table), ...(table.checks ?? [])];
}

function strays(name: string, allowed: readonly (string | number)[], list: boolean): string {
  const values = allowed.map((value) => (typeof value === 'number' ? value : `'${value}'`)).join(', ');
  const words = `list_filter(string_split("${name}", ' '), lambda word: word <> '')`;
  return list ? `NOT list_has_all([${values}], ${words})` : `"${name}" NOT IN (${values})`;
}

function countriesOf({ name, fields, missingCountries }: Table): Check[] {
  if (missingCountries === undefined) return [];
  const field = fields.find(({ vocabulary }) => vocabulary === 'country')?.name;
  if (field === undefined)
    throw new PipelineError(`Table ${name} lists missing countries, but has no country.`);
  const listed = Object.keys(missingCountries);
  const expected = VOCABULARY.country.filter((iso3) => !listed.includes(iso3));
  const values = (list: string[]) =>
    `(SELECT unnest([${list.map((iso3) => `'${iso3}'`).join(', ')}]::VARCHAR[]))`;
  return [
    {
      says: 'every country has rows unless it is listed as missing',
      sql: `FROM ${values(expected)} AS expected(country) ANTI JOIN "${name}" AS t ON t."${field}" = expected.country ORDER BY country`,
    },
    {
      says: 'a country listed as missing has no row',
      sql: `SELECT DISTINCT "${field}" FROM "${name}" WHERE "${field}" IN ${values(listed)} ORDER BY ALL`,
    },
  ];
}

function show(value: unknown): string {
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
