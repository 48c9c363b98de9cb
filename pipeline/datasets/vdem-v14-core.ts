import type { Dataset } from '../engine/dataset.ts';
import { contributeIndicators } from '../vocabulary/indicators.ts';
import { CC_BY_SA } from '../vocabulary/licences.ts';
import { ALL, vdem } from '../vocabulary/vdem-variables.ts';

const { raw, contributes } = contributeIndicators({
  source: 'vdem-v14-core',
  version: 'v14',
  raw: 'vdem_v14',
  indicators: ALL.map((variable) => vdem(variable, 'older')),
  holds: { rows: 5939, countries: 176, years: [1990, 2023] },
});

export default {
  sources: [
    {
      name: 'vdem-v14-core',
      title: 'Varieties of Democracy v14: civil society, freedoms and media',
      producer: 'V-Dem Institute, University of Gothenburg; packaged as vdemlite by Emmanuel Teitelbaum',
      path: 'https://www.v-dem.net/',
      citation:
        'Coppedge, Michael, et al. 2024. "V-Dem [Country-Year/Country-Date] Dataset v14". Varieties of Democracy (V-Dem) Project.',
      version: 'v14',
      takenFrom: 'eteitelbaum/vdemlite at a992948, data/vdemlite.rda',
      licence: CC_BY_SA,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: {
    vdem_v14: {
      path: 'vdem-v14-core/vdem_v14_1990_2023.csv',
      columns: {
        iso3: 'text',
        year: 'integer',
        ...Object.fromEntries(ALL.map((variable) => [variable, 'number'] as const)),
      },
      ignores: ['country'],
    },
    ...raw,
  },
  contributes,
} satisfies Dataset;
