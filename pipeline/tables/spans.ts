import type { SharedTable } from '../engine/dataset.ts';

export default {
  name: 'spans',
  title: 'How far each source reaches',
  description:
    'For each country and source, the first and last day that its rows speak of, so that a page can say where its knowledge ends. Gaps in between are not shown; a list of things that happened may be silent because nothing did.',
  primaryKey: ['country', 'table', 'source'],
  fields: [
    {
      name: 'country',
      type: 'string',
      title: 'Country',
      description: 'ISO 3166-1 alpha-3 code; Kosovo is XKX.',
      vocabulary: 'country',
    },
    { name: 'table', type: 'string', title: 'Table', description: 'The table of the snapshot.' },
    { name: 'source', type: 'string', title: 'Source', description: 'Name of the source in the manifest.' },
    {
      name: 'unit',
      type: 'string',
      values: ['month', 'year', 'day', 'state'],
      title: 'Unit of time',
      description:
        'What one row stands for: month, year or day, or state for facts as of one day. Facts whose source gives neither year nor day are left out.',
    },
    {
      name: 'first',
      type: 'date',
      title: 'First',
      description: 'First day of the first month or year, or the day itself.',
    },
    {
      name: 'last',
      type: 'date',
      title: 'Last',
      description: 'First day of the last month or year, or the day itself.',
    },
    {
      name: 'rows',
      type: 'integer',
      title: 'Rows',
      description: 'How many rows the source gives for the country.',
      unit: 'rows',
    },
  ],
  checks: [
    {
      says: 'every country has news',
      sql: `SELECT iso3 FROM countries WHERE iso3 NOT IN (SELECT country FROM spans WHERE "table" = 'coverage')`,
    },
  ],
} satisfies SharedTable;
