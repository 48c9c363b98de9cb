import type { Dataset } from '../engine/dataset.ts';
import { law, perColumn } from '../vocabulary/law.ts';
import { NOT_STATED } from '../vocabulary/licences.ts';
import {
  AFRICA_COLUMNS,
  AFRICA_FACTS,
  AS_OF,
  CONSTITUTION_FACTS,
  SCORE_COLUMNS,
  SCORE_FACTS,
} from './qog-2023/facts.ts';

/** A blank is not rated; the coders' 96, "other", is unknown. */
const constitution = (fact: string, column: string, answers: string, value = 'NULL::DOUBLE') => `
  SELECT '${fact}' AS fact, iso3 AS country, NULL::INTEGER AS year,
    CASE ${answers} WHEN ${column} = 96 THEN 'unknown' WHEN ${column} IS NULL THEN 'not rated' ELSE ${column}::VARCHAR END AS status,
    ${value} AS value, NULL::DATE AS date, NULL::VARCHAR AS precision, '${AS_OF}' AS as_of
  FROM raw.qog`;

export default {
  sources: [
    {
      name: 'qog-2023',
      title: 'Rights in constitutions and laws, and expert scores, around 2019',
      producer:
        'Quality of Government Institute, University of Gothenburg, from the Comparative Constitutions Project, the Bertelsmann Transformation Index, the World Justice Project, Global Integrity and the Political Terror Scale',
      path: 'https://www.gu.se/en/quality-government',
      citation:
        'Teorell, J. et al. 2023. The Quality of Government Standard Dataset, version Jan23. doi:10.18157/qogstdjan23. Original sources: Elkins and Ginsburg, Characteristics of National Constitutions; Bertelsmann Stiftung, Transformation Index; World Justice Project, Rule of Law Index; Global Integrity, Africa Integrity Indicators; Gibney et al., Political Terror Scale.',
      version: 'Jan23, cross-section',
      takenFrom: 'briatte/dsr at 01d5691',
      licence: NOT_STATED,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: {
    qog: {
      path: 'qog-2023/qog_cs_jan23_subset.csv',
      columns: {
        iso3: 'text',
        ccp_infoacc: 'number',
        ccp_strike: 'number',
        ccp_freerel: 'number',
        ccp_hr: 'number',
        ...Object.fromEntries(
          [...Object.values(AFRICA_COLUMNS), ...Object.values(SCORE_COLUMNS)].map((name) => [
            name,
            'number' as const,
          ]),
        ),
      },
      ignores: 'cname ccp_systyear aii_q57 aii_aio ht_colonial'.split(' '),
    },
  },
  contributes: law(
    'qog-2023',
    [...CONSTITUTION_FACTS, ...AFRICA_FACTS, ...SCORE_FACTS],
    [
      constitution(
        'ccp-information',
        'ccp_infoacc',
        "WHEN ccp_infoacc = 1 THEN 'yes' WHEN ccp_infoacc = 2 THEN 'no'",
      ),
      constitution(
        'ccp-strike',
        'ccp_strike',
        "WHEN ccp_strike IN (1, 2) THEN 'yes' WHEN ccp_strike = 3 THEN 'no'",
        'CASE WHEN ccp_strike <= 3 THEN 3 - ccp_strike END',
      ),
      constitution(
        'ccp-religion',
        'ccp_freerel',
        "WHEN ccp_freerel = 1 THEN 'yes' WHEN ccp_freerel = 2 THEN 'no'",
      ),
      constitution('ccp-rights-commission', 'ccp_hr', "WHEN ccp_hr = 1 THEN 'yes' WHEN ccp_hr = 2 THEN 'no'"),
      perColumn(
        AFRICA_COLUMNS,
        `
        SELECT {fact}, iso3, NULL,
          CASE WHEN {column} = 100 THEN 'yes' WHEN {column} = 0 THEN 'no'
            WHEN {column} IS NULL THEN 'not rated' ELSE {column}::VARCHAR END,
          NULL, NULL, NULL, '${AS_OF}'
        FROM raw.qog`,
      ),
      perColumn(
        SCORE_COLUMNS,
        `
        SELECT {fact}, iso3, NULL, if({column} IS NULL, 'not rated', 'rated'), round({column}, 4), NULL, NULL, '${AS_OF}'
        FROM raw.qog`,
      ),
    ].join(' UNION ALL '),
  ),
} satisfies Dataset;
