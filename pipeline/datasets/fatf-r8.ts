import type { Dataset } from '../engine/dataset.ts';
import { law, perColumn } from '../vocabulary/law.ts';
import { WITH_CREDIT } from '../vocabulary/licences.ts';

const AS_OF = '2026-06';

export default {
  sources: [
    {
      name: 'fatf-r8',
      title: 'Terrorist financing and non-profit organisations (FATF Recommendation 8)',
      producer: 'Financial Action Task Force and its regional bodies',
      path: 'https://www.fatf-gafi.org/',
      citation: 'FATF, consolidated assessment ratings, June 2026.',
      version: AS_OF,
      takenFrom: 'mjboulanger/governance-framework at bc3fb54; dependent territories left out',
      licence: WITH_CREDIT,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: {
    fatf: {
      path: 'fatf-r8/fatf_r8.csv',
      columns: { iso3: 'text', r8: 'text', io10: 'text', report_date: 'text' },
      ignores: ['io1', 'report_type', 'assessment_body'],
    },
  },
  contributes: law(
    'fatf-r8',
    [
      {
        fact: 'fatf-r8',
        heading: 'resources',
        kind: 'assessment',
        title: 'FATF Recommendation 8: rules on non-profit organisations',
        description:
          'Whether rules against terrorist financing through non-profits follow the standard: focused, by risk, without disrupting lawful groups. A technical grade: a good one does not mean a free sector, and a low one has often been followed by restrictive laws. The standard was revised in November 2023; older reports use the older text.',
        unit: 'level',
        scale: [0, 3],
        levels: {
          0: 'NC, non-compliant',
          1: 'PC, partially compliant',
          2: 'LC, largely compliant',
          3: 'C, compliant',
        },
        direction: 'neither',
        higherMeans: 'Higher is closer to the FATF standard, not freer.',
        asOf: AS_OF,
        absent: "'not rated'",
        silent: 'SSD XKX',
      },
      {
        fact: 'fatf-io10',
        heading: 'resources',
        kind: 'assessment',
        title: 'FATF Immediate Outcome 10: stopping terrorist money in practice',
        description:
          'How effectively the country keeps terrorists from raising, moving and using money, with non-profits as one channel among others.',
        unit: 'level',
        scale: [0, 3],
        levels: { 0: 'LE, low', 1: 'ME, moderate', 2: 'SE, substantial', 3: 'HE, high' },
        direction: 'neither',
        higherMeans: 'Higher is more effective in the eyes of the FATF, not freer.',
        asOf: AS_OF,
        absent: "'not rated'",
        silent: 'SSD XKX',
      },
    ],
    perColumn(
      { 'fatf-r8': 'r8', 'fatf-io10': 'io10' },
      `
      SELECT {fact} AS fact, iso3 AS country, NULL::INTEGER AS year, 'rated' AS status,
        CASE {column}
          WHEN 'NC' THEN 0 WHEN 'PC' THEN 1 WHEN 'LC' THEN 2 WHEN 'C' THEN 3
          WHEN 'LE' THEN 0 WHEN 'ME' THEN 1 WHEN 'SE' THEN 2 WHEN 'HE' THEN 3
        END AS value,
        (report_date || '-01')::DATE AS date, 'month' AS precision, '${AS_OF}' AS as_of
      FROM raw.fatf`,
    ),
  ),
} satisfies Dataset;
