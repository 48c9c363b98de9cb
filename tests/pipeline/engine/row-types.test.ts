import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Field } from '../../../pipeline/engine/dataset.ts';
import { rowTypes } from '../../../pipeline/engine/row-types.ts';
import { projectRowTypes, projectTables } from '../../../pipeline/rows.ts';
import { manifest } from '../snapshot.ts';

const FILE = new URL('../../../src/rows.ts', import.meta.url);

const field = (name: string, more: Partial<Field> = {}): Field => ({
  name,
  type: 'string',
  title: '',
  description: '',
  ...more,
});

const made = (fields: Field[], name = 'made_up_things') =>
  rowTypes([{ name, title: 'Made up', fields, primaryKey: ['made_on'] }], 'src/rows.ts');

describe('the types of rows', () => {
  test('are those that the datasets, shared tables and results declare: npm run data:rows', async () => {
    expect(readFileSync(FILE, 'utf8')).toBe(await projectRowTypes());
  });

  test('speak of the tables and columns that the manifest lists', async () => {
    const tables = await projectTables();
    const declared = new Map(
      tables.map(({ name, fields, primaryKey }) => [
        name,
        {
          primaryKey,
          fields: fields.map(({ vocabulary: _, values: __, list: ___, ...rest }) => rest),
        },
      ]),
    );
    const listed = new Map(manifest.resources.map(({ name, schema }) => [name, schema]));
    expect([...listed.keys()].sort()).toEqual([...declared.keys()].sort());
    for (const [name, schema] of listed) expect(schema, name).toEqual(declared.get(name));
  });

  test('have camel case, meanings, allowed values, lists and nulls', async () => {
    const text = await made([
      field('made_on', { type: 'date' }),
      field('z_3', { type: 'number', missing: 'None.' }),
      field('origin', { type: 'date', vocabulary: 'month' }),
      field('with_event', { vocabulary: 'event', list: true }),
      field('horizon', { type: 'integer', values: [1, 3] }),
      field('seen', { values: ['live', 'both'], missing: 'None.' }),
    ]);
    expect(text).toContain(`/** Made up; sorted by madeOn. */
export interface MadeUpThingRow {
  madeOn: Day;
  z3: number | null;
  origin: Month;
  withEvent: readonly EventId[];
  horizon: 1 | 3;
  seen: 'live' | 'both' | null;
}`);
    expect(text).toMatch(/MONTH_COLUMNS.*\n {2}made_up_things: \['origin'\],\n/);
    expect(text).toMatch(/LIST_COLUMNS.*\n {2}made_up_things: \['with_event'\],\n/);
  });

  test('are named in the singular', async () => {
    for (const [table, row] of [
      ['indices', 'IndexRow'],
      ['countries', 'CountryRow'],
      ['pressure', 'PressureRow'],
      ['law_facts', 'LawFactRow'],
    ]) {
      expect(await made([field('made_on')], table)).toContain(`interface ${row} {`);
    }
  });

  test('need at least one allowed value', async () => {
    await expect(made([field('seen', { values: [] })])).rejects.toThrow('The field seen allows no value.');
  });
});
