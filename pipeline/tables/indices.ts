import type { SharedTable } from '../engine/dataset.ts';

export default {
  name: 'indices',
  title: 'Indices by country and year',
  description:
    'What expert surveys and ratings say about a country in a year. Releases of one producer are kept apart, each under its own indicator, because a release re-estimates all years: never join two of them into one line. A year without a row has no value in that release.',
  partitionBy: 'source',
  primaryKey: ['source', 'indicator', 'country', 'year'],
  fields: [
    {
      name: 'source',
      type: 'string',
      title: 'Source',
      description: 'Name of the source and release, as in the manifest.',
    },
    {
      name: 'indicator',
      type: 'string',
      title: 'Indicator',
      description: "The producer's name of the variable, a dot, and the release: v2x_cspart.v14.",
    },
    {
      name: 'country',
      type: 'string',
      title: 'Country',
      description: 'ISO 3166-1 alpha-3 code; Kosovo is XKX.',
      vocabulary: 'country',
    },
    { name: 'year', type: 'integer', title: 'Year', description: 'Calendar year that the value describes.' },
    {
      name: 'value',
      type: 'number',
      title: 'Value',
      description:
        'The estimate or score. Scale, unit and direction are those of the indicator (indicators).',
    },
    {
      name: 'lower',
      type: 'number',
      title: 'Lower bound',
      description: 'Lower end of the interval that the indicator describes.',
      missing: 'The release as we hold it gives no interval.',
    },
    {
      name: 'upper',
      type: 'number',
      title: 'Upper bound',
      description: 'Upper end of the interval that the indicator describes.',
      missing: 'The release as we hold it gives no interval.',
    },
  ],
  checks: [
    {
      says: 'every indicator is described in indicators, under the same source',
      sql: 'SELECT DISTINCT source, indicator FROM indices ANTI JOIN indicators USING (source, indicator) ORDER BY ALL',
    },
    {
      says: 'values lie on the scale of their indicator',
      sql: `
        SELECT i.* FROM indices i JOIN indicators USING (indicator)
        WHERE value < scale_min OR value > scale_max OR lower < scale_min OR upper > scale_max
        ORDER BY ALL`,
    },
    {
      says: 'bounds come in pairs, around the value, and only where the indicator says what they mean',
      sql: `
        SELECT i.* FROM indices i JOIN indicators USING (indicator)
        WHERE (lower IS NULL) <> (interval_level IS NULL) OR (upper IS NULL) <> (interval_level IS NULL)
          OR lower > value OR upper < value
        ORDER BY ALL`,
    },
  ],
} satisfies SharedTable;
