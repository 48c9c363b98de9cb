import { COVERED } from '../vocabulary/countries.ts';
import type { Dataset } from '../engine/dataset.ts';
import { contributeIndicators } from '../vocabulary/indicators.ts';
import { CC_BY_SA } from '../vocabulary/licences.ts';
import { vdem } from '../vocabulary/vdem-variables.ts';

const bounded = (variable: 'v2x_polyarchy' | 'v2x_libdem') => ({
  ...vdem(variable, 'older'),
  interval: {
    lower: `${variable}_codelow`,
    upper: `${variable}_codehigh`,
    means: "68 % interval of the producer's measurement model, about one standard deviation to each side",
    level: 0.68,
  },
});

const { raw, contributes } = contributeIndicators({
  source: 'vdem-v15-ert',
  version: 'v15',
  raw: 'vdem_v15',
  indicators: [bounded('v2x_polyarchy'), bounded('v2x_libdem'), vdem('v2x_regime', 'older')],
  holds: { rows: 6115, countries: 176, years: [1990, 2024] },
});

const OUTCOMES = {
  1: 'democratic breakdown',
  2: 'breakdown preempted',
  3: 'diminished democracy',
  4: 'regression averted',
  5: 'deeper autocracy',
  6: 'not decided yet',
};

export default {
  sources: [
    {
      name: 'vdem-v15-ert',
      title: 'Varieties of Democracy v15: indices with bounds, and episodes of regime transformation',
      producer: 'V-Dem Institute, University of Gothenburg',
      path: 'https://github.com/vdeminstitute/ERT',
      citation:
        'Coppedge et al. 2025, V-Dem Dataset v15, https://doi.org/10.23696/vdemds25; Maerz, Edgell, Krusell, Maxwell, Hellmeier: ERT – Episodes of Regime Transformation (2025), https://github.com/vdeminstitute/ERT',
      version: 'v15',
      takenFrom:
        'vdeminstitute/ERT at fa95b8b, inst/ert.csv; xmarquez/democracyData at 29ea0a2, data/vdem_simple.rda',
      licence: CC_BY_SA,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: {
    vdem_v15: {
      path: 'vdem-v15-ert/vdem_v15_ert_1990_2024.csv',
      columns: {
        iso3: 'text',
        year: 'integer',
        v2x_polyarchy: 'number',
        v2x_polyarchy_codelow: 'number',
        v2x_polyarchy_codehigh: 'number',
        v2x_libdem: 'number',
        v2x_libdem_codelow: 'number',
        v2x_libdem_codehigh: 'number',
        v2x_regime: 'number',
        dem_ep: 'boolean',
        dem_ep_start_year: 'integer',
        dem_ep_end_year: 'integer',
        aut_ep: 'boolean',
        aut_ep_start_year: 'integer',
        aut_ep_end_year: 'integer',
        aut_ep_outcome: 'integer',
      },
      ignores: ['country'],
    },
    ert_outcomes: {
      columns: { code: 'integer', outcome: 'text' },
      read: () => Object.entries(OUTCOMES).map(([code, outcome]) => [Number(code), outcome]),
    },
    ...raw,
  },
  tables: [
    {
      name: 'episodes',
      title: 'Episodes of regime transformation',
      description:
        'Spells of years in which electoral democracy (V-Dem v15) rose or fell markedly and for good, as the producer dates them. Only episodes that touch the years from 1990. A country without a row had none.',
      primaryKey: ['country', 'start_year', 'kind'],
      sources: ['vdem-v15-ert'],
      fields: [
        {
          name: 'country',
          type: 'string',
          title: 'Country',
          description: 'ISO 3166-1 alpha-3 code; Kosovo is XKX.',
          vocabulary: 'country',
        },
        {
          name: 'kind',
          type: 'string',
          values: ['democratisation', 'autocratisation'],
          title: 'Kind',
          description: 'democratisation (the index rises) or autocratisation (it falls).',
        },
        {
          name: 'start_year',
          type: 'integer',
          title: 'First year',
          description: 'First year of change; can lie before 1990.',
        },
        { name: 'end_year', type: 'integer', title: 'Last year', description: 'Last year of the episode.' },
        {
          name: 'open',
          type: 'boolean',
          title: 'Open',
          description: 'Reaches the last year of the data, so that it may go on.',
        },
        {
          name: 'outcome',
          type: 'string',
          title: 'Outcome',
          description: `How an autocratisation ended, in the words of this snapshot: ${Object.values(OUTCOMES).join(', ')}. A breakdown is counted as soon as it happens, even while the episode goes on.`,
          missing: 'A democratisation: the file gives no outcome.',
        },
      ],
      sql: `
        WITH covered AS (FROM raw.vdem_v15 WHERE iso3 IN (${COVERED})), episodes AS (
          SELECT DISTINCT iso3 AS country, 'democratisation' AS kind, dem_ep_start_year AS start_year,
            dem_ep_end_year AS end_year, NULL AS code
          FROM covered WHERE dem_ep
          UNION ALL
          SELECT DISTINCT iso3, 'autocratisation', aut_ep_start_year, aut_ep_end_year, aut_ep_outcome
          FROM covered WHERE aut_ep
        )
        SELECT *, end_year = (SELECT max(year) FROM covered) AS open FROM episodes LEFT JOIN raw.ert_outcomes USING (code)`,
      checks: [
        {
          says: 'episodes of one kind do not overlap',
          sql: `
            SELECT a.country, a.kind, a.start_year, b.start_year AS other FROM episodes a JOIN episodes b
            ON a.country = b.country AND a.kind = b.kind AND a.start_year < b.start_year AND a.end_year >= b.start_year
            ORDER BY ALL`,
        },
        {
          says: 'every autocratisation has an outcome, every democratisation none, and what is not decided is open',
          sql: `
            SELECT * FROM episodes
            WHERE (outcome IS NULL) <> (kind = 'democratisation') OR (outcome = '${OUTCOMES[6]}' AND NOT open)
            ORDER BY ALL`,
        },
      ],
    },
  ],
  contributes,
} satisfies Dataset;
