import type { Dataset } from '../engine/dataset.ts';
import { contributeIndicators } from '../vocabulary/indicators.ts';
import { CC_BY_SA } from '../vocabulary/licences.ts';
import { HEADLINES, vdem } from '../vocabulary/vdem-variables.ts';

const { raw, contributes } = contributeIndicators({
  source: 'vdem-v16-owid',
  version: 'v16',
  raw: 'vdem_v16',
  indicators: HEADLINES.map((variable) => vdem(variable, 'newest')),
  holds: { rows: 6253, countries: 175, years: [1990, 2025] },
});

export default {
  sources: [
    {
      name: 'vdem-v16-owid',
      title: 'Varieties of Democracy v16: headline indices',
      producer: 'V-Dem Institute, University of Gothenburg; processed by Our World in Data',
      path: 'https://www.v-dem.net/',
      citation:
        'Coppedge, Michael, et al. 2026. "V-Dem [Country-Year/Country-Date] Dataset v16". Varieties of Democracy (V-Dem) Project – with minor processing by Our World in Data. Regimes of the World: Lührmann, Tannenberg & Lindberg (2018).',
      version: 'v16',
      takenFrom:
        'cojb777-arch/AI_CraudeCode_Projects_Democracy-World-Map at 978dc9c, downloads of Our World in Data; years that it had filled in before independence dropped',
      licence: CC_BY_SA,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: {
    vdem_v16: {
      path: 'vdem-v16-owid/vdem_v16_1990_2025.csv',
      columns: {
        iso3: 'text',
        year: 'integer',
        ...Object.fromEntries(HEADLINES.map((variable) => [variable, 'number'] as const)),
      },
      ignores: ['country'],
    },
    ...raw,
  },
  contributes,
} satisfies Dataset;
