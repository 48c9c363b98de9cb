import { readFileSync } from 'node:fs';
import type { Dataset } from '../engine/dataset.ts';
import { law, perColumn } from '../vocabulary/law.ts';
import { MIT } from '../vocabulary/licences.ts';
import { BARRIER_FACTS } from './ngo-legal-barriers/facts.ts';

const NOTICE = readFileSync(new URL('ngo-legal-barriers/LICENSE.txt', import.meta.url), 'utf8').trim();

export default {
  sources: [
    {
      name: 'ngo-legal-barriers',
      title: 'Legal barriers for NGOs, 1990 to 2013',
      producer: 'Suparna Chaudhry and Andrew Heiss',
      path: 'https://dx.doi.org/10.17605/OSF.IO/MTR6X',
      citation:
        'Chaudhry, S. and Heiss, A. 2022. NGO Repression as a Predictor of Worsening Human Rights Abuses. doi:10.17605/OSF.IO/MTR6X.',
      version: '1990 to 2013',
      takenFrom: 'andrewheiss/cautioning-canary at f53c8dc, data/derived_data/panel.csv',
      licence: MIT,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
      notice: NOTICE,
    },
  ],
  raw: {
    ngo_barriers: {
      path: 'ngo-legal-barriers/ngo_legal_barriers_1990_2013.csv',
      columns: {
        iso3: 'text',
        year: 'integer',
        ...Object.fromEntries(Object.keys(BARRIER_FACTS).map((column) => [column, 'number' as const])),
      },
      ignores: ['country'],
    },
  },
  contributes: law(
    'ngo-legal-barriers',
    Object.values(BARRIER_FACTS),
    perColumn(
      Object.fromEntries(Object.entries(BARRIER_FACTS).map(([column, { fact }]) => [fact, column])),
      `
      SELECT {fact} AS fact, iso3 AS country, year, 'rated' AS status, {column} AS value,
        NULL::DATE AS date, NULL::VARCHAR AS precision, '2013' AS as_of
      FROM raw.ngo_barriers`,
    ),
    [
      {
        says: 'the sums are the sums of their items',
        sql: `
          SELECT iso3, year FROM raw.ngo_barriers
          WHERE entry <> ngo_register_burden + ngo_register_appeal + ngo_barrier_foreign_funds
            OR funding <> ngo_foreign_fund_approval + ngo_foreign_fund_channel + ngo_foreign_fund_restrict
              + ngo_foreign_fund_prohibit + ngo_type_foreign_fund_prohibit
            OR advocacy <> ngo_politics + ngo_politics_foreign_fund
            OR barriers_total <> entry + funding + advocacy
          ORDER BY ALL`,
      },
    ],
  ),
} satisfies Dataset;
