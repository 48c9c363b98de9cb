import type { Dataset } from '../engine/dataset.ts';
import { contributeIndicators } from '../vocabulary/indicators.ts';
import { CC_BY_SA } from '../vocabulary/licences.ts';

const RATINGS = [
  [0, 20, 'closed'],
  [21, 40, 'repressed'],
  [41, 60, 'obstructed'],
  [61, 80, 'narrowed'],
  [81, 100, 'open'],
] as const;

const level = `CASE ${RATINGS.map(([, to, label]) => `WHEN round(civicus_score) <= ${to} THEN '${label}'`).join(' ')} END`;

const { raw, contributes } = contributeIndicators({
  source: 'civicus-monitor',
  version: '2025',
  raw: 'civicus',
  indicators: [
    {
      variable: 'civicus_score',
      topic: 'civil society',
      title: 'Civic space score',
      description:
        'How open civic space is: freedom to associate, to assemble peacefully and to speak, and how well the state protects them. The scores of 2024 are whole numbers, and the method has changed more than once, so small differences between years say little.',
      unit: 'points',
      scale: [0, 100],
      direction: 'better',
      higherMeans: 'a more open civic space',
      levels: RATINGS,
    },
  ],
  holds: { rows: 590, countries: 197, years: [2023, 2025] },
  checks: [
    {
      says: 'each score lies in the band of its rating',
      sql: `FROM raw.civicus WHERE lower(civicus_rating) IS DISTINCT FROM ${level} ORDER BY ALL`,
    },
  ],
});

export default {
  sources: [
    {
      name: 'civicus-monitor',
      title: 'CIVICUS Monitor: national civic space ratings',
      producer: 'CIVICUS',
      path: 'https://monitor.civicus.org',
      citation: 'CIVICUS Monitor (2025). National civic space ratings. https://monitor.civicus.org',
      version: '2023 to 2025',
      takenFrom:
        "mjboulanger/governance-framework at c8b9771, data/processed/civicus_clean.csv, an extract of the Data Centre's download, transcribed by hand; rows of 2022 left out as not comparable",
      licence: CC_BY_SA,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: {
    civicus: {
      path: 'civicus-monitor/civicus_ratings_2023_2025.csv',
      columns: { iso3: 'text', year: 'integer', civicus_score: 'number', civicus_rating: 'text' },
      ignores: ['country'],
    },
    ...raw,
  },
  contributes,
} satisfies Dataset;
