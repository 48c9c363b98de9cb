import { DIRECTIONS } from '../vocabulary/indicators.ts';
import type { SharedTable } from '../engine/dataset.ts';

export default {
  name: 'indicators',
  title: 'What each indicator means',
  description:
    'One row per indicator of the table indices: what it measures, on which scale, and for which years.',
  primaryKey: ['indicator'],
  fields: [
    {
      name: 'indicator',
      type: 'string',
      title: 'Indicator',
      description: "The producer's name of the variable, a dot, and the release: v2x_cspart.v14.",
    },
    {
      name: 'variable',
      type: 'string',
      title: 'Variable',
      description: "The producer's name of the variable, the same in every release.",
    },
    { name: 'version', type: 'string', title: 'Version', description: "The producer's release." },
    { name: 'source', type: 'string', title: 'Source', description: 'Name of the source in the manifest.' },
    { name: 'topic', type: 'string', title: 'Topic', description: 'What it is about, for grouping.' },
    { name: 'title', type: 'string', title: 'Title', description: 'Short name.' },
    {
      name: 'description',
      type: 'string',
      title: 'Description',
      description: 'What it measures, in our words.',
    },
    { name: 'unit', type: 'string', title: 'Unit', description: 'What one step of the value is.' },
    {
      name: 'scale_min',
      type: 'number',
      title: 'Lowest possible',
      description: 'Lowest value that the scale allows.',
      missing: 'The scale has no fixed ends.',
    },
    {
      name: 'scale_max',
      type: 'number',
      title: 'Highest possible',
      description: 'Highest value that the scale allows.',
      missing: 'The scale has no fixed ends.',
    },
    {
      name: 'direction',
      type: 'string',
      values: DIRECTIONS,
      title: 'Direction',
      description:
        'Whether the producer means higher values as better or worse: better, worse, or neither (more of something that is in itself neither).',
    },
    {
      name: 'higher_means',
      type: 'string',
      title: 'Higher means',
      description:
        'What a higher value says, in words. Read it before the title: some titles name the evil, and the scale its absence.',
    },
    {
      name: 'interval',
      type: 'string',
      title: 'Interval',
      description: 'What the bounds mean.',
      missing: 'The release as we hold it gives no interval.',
    },
    {
      name: 'interval_level',
      type: 'number',
      title: 'Level of the interval',
      description: 'Probability with which the interval covers the true value, by the model of the producer.',
      unit: 'probability',
      missing: 'The release as we hold it gives no interval.',
    },
    {
      name: 'first_year',
      type: 'integer',
      title: 'First year',
      description: 'First year with a value for any covered country.',
    },
    {
      name: 'last_year',
      type: 'integer',
      title: 'Last year',
      description: 'Last year with a value for any covered country.',
    },
    {
      name: 'countries',
      type: 'integer',
      title: 'Countries',
      description: 'Covered countries that have a value in some year.',
      unit: 'countries',
    },
    {
      name: 'newer',
      type: 'string',
      title: 'Newer release',
      description: 'The indicator of the same variable in the newest release of the snapshot.',
      missing: 'This is the newest.',
    },
  ],
  checks: [
    {
      says: 'indicators are named variable, dot, version',
      sql: `SELECT indicator FROM indicators WHERE indicator <> variable || '.' || version ORDER BY ALL`,
    },
    {
      says: 'a newer release is the newest of the same variable',
      sql: `
        SELECT i.indicator, i.newer FROM indicators i
        JOIN (SELECT variable, max_by(indicator, last_year) AS newest FROM indicators GROUP BY variable) USING (variable)
        WHERE i.newer IS DISTINCT FROM nullif(newest, i.indicator)
        ORDER BY ALL`,
    },
  ],
} satisfies SharedTable;
