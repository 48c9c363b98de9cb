import type { Dataset } from '../engine/dataset.ts';

const spans: { table: string; source: string; unit: string; first: string }[] = [
  { table: 'coverage', source: "'mlp-civic'", unit: 'month', first: 'month' },
  { table: 'influence_coverage', source: "'mlp-influence'", unit: 'month', first: 'month' },
  { table: 'indices', source: 'source', unit: 'year', first: 'make_date(year, 1, 1)' },
  {
    table: 'conflict_deaths',
    source: "'ucdp-conflict-deaths'",
    unit: 'year',
    first: 'make_date(year, 1, 1)',
  },
  { table: 'calendar', source: 'source', unit: 'day', first: 'date' },
  {
    table: 'law JOIN (SELECT fact, source FROM law_facts) USING (fact)',
    source: 'source',
    unit: 'state',
    first: "coalesce(make_date(year, 1, 1), (left(as_of || '-01-01', 10))::DATE)",
  },
];

const nameOf = (table: string) => table.split(' ')[0]!;

export default {
  sources: [],
  raw: {},
  contributes: [
    {
      table: 'spans',
      restsOn: [
        ...['mlp-civic', 'mlp-influence', 'ucdp-conflict-deaths'],
        ...['vdem-v14-core', 'vdem-v15-ert', 'vdem-v16-owid', 'wgi-voice-accountability', 'civicus-monitor'],
      ],
      sql: spans
        .map(
          ({ table, source, unit, first }) => `
            SELECT country, '${nameOf(table)}' AS "table", ${source} AS source, '${unit}' AS unit,
              min(${first}) AS first, max(${first}) AS last, count(*) AS rows
            FROM ${table} WHERE ${first} IS NOT NULL GROUP BY ALL`,
        )
        .join(' UNION ALL '),
    },
  ],
} satisfies Dataset;
