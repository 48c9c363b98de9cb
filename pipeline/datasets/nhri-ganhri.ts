import type { Dataset } from '../engine/dataset.ts';
import { law } from '../vocabulary/law.ts';
import { WITH_CREDIT } from '../vocabulary/licences.ts';

export default {
  sources: [
    {
      name: 'nhri-ganhri',
      title: 'National human rights institutions and their accreditation (SDG indicator 16.a.1)',
      producer: 'OHCHR and the Global Alliance of National Human Rights Institutions',
      path: 'https://unstats.un.org/sdgs/dataportal',
      citation:
        'United Nations, Global SDG Indicators Database, indicator 16.a.1 (OHCHR, GANHRI), 2000 to 2025.',
      version: '2025',
      takenFrom: 'UNDP-Data/dv-sdg-16-report at 1e3cc0c',
      licence: WITH_CREDIT,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: {
    nhri: {
      path: 'nhri-ganhri/nhri_status.csv',
      columns: { iso3: 'text', year: 'integer', status: 'text' },
    },
  },
  contributes: law(
    'nhri-ganhri',
    [
      {
        fact: 'nhri-accreditation',
        heading: 'safeguards',
        kind: 'institution',
        title: 'Accredited national human rights institution',
        description:
          'How far the national institution meets the Paris Principles on independence, as judged by its peers. No means without accreditation, with or without an institution. For 2000, 2005, 2010 and each year since 2015; Kosovo is not covered.',
        unit: 'level',
        scale: [0, 2],
        levels: { 0: 'not accredited', 1: 'B, partly in line', 2: 'A, fully in line' },
        direction: 'better',
        higherMeans: 'Higher is closer to the Paris Principles.',
        asOf: '2025',
        absent: "'not rated'",
        silent: 'XKX',
      },
    ],
    `
    SELECT 'nhri-accreditation' AS fact, iso3 AS country, year,
      CASE WHEN status IN ('A', 'B') THEN 'yes' WHEN status = 'none' THEN 'no' ELSE status END AS status,
      CASE status WHEN 'A' THEN 2 WHEN 'B' THEN 1 WHEN 'none' THEN 0 END AS value,
      NULL::DATE AS date, NULL::VARCHAR AS precision, year::VARCHAR AS as_of
    FROM raw.nhri`,
  ),
} satisfies Dataset;
