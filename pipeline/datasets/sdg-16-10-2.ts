import type { Dataset } from '../engine/dataset.ts';
import { law } from '../vocabulary/law.ts';
import { WITH_CREDIT } from '../vocabulary/licences.ts';

export default {
  sources: [
    {
      name: 'sdg-16-10-2',
      title: 'Guarantees of access to information (SDG indicator 16.10.2)',
      producer: 'UNESCO, in the Global SDG Indicators Database',
      path: 'https://unstats.un.org/sdgs/dataportal',
      citation: 'United Nations, Global SDG Indicators Database, indicator 16.10.2 (UNESCO), 2025.',
      version: '2025',
      takenFrom: 'UNDP-Data/dv-sdg-16-report at 8d4a078',
      licence: WITH_CREDIT,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: {
    sdg_information: {
      path: 'sdg-16-10-2/access_to_information.csv',
      columns: { iso3: 'text', has_guarantee: 'boolean' },
    },
  },
  contributes: law(
    'sdg-16-10-2',
    [
      {
        fact: 'sdg-16-10-2',
        heading: 'expression',
        kind: 'law',
        title: 'Guarantee of public access to information',
        description:
          'The United Nations were told of a constitutional, statutory or policy guarantee. The list has only states with one: unknown means that none was reported. Kosovo is not covered.',
        direction: 'better',
        higherMeans: 'Yes: there is a guarantee on paper.',
        asOf: '2025',
        absent: "CASE iso3 WHEN 'XKX' THEN 'not rated' ELSE 'unknown' END",
      },
    ],
    `
    SELECT 'sdg-16-10-2' AS fact, iso3 AS country, NULL::INTEGER AS year, if(has_guarantee, 'yes', 'no') AS status,
      NULL::DOUBLE AS value, NULL::DATE AS date, NULL::VARCHAR AS precision, '2025' AS as_of
    FROM raw.sdg_information`,
  ),
} satisfies Dataset;
