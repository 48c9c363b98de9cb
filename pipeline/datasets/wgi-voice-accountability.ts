import type { Dataset } from '../engine/dataset.ts';
import { contributeIndicators } from '../vocabulary/indicators.ts';
import { CC_BY } from '../vocabulary/licences.ts';

const Z90 = 1.645;
const COMPOSITE =
  'An average over many other sources, V-Dem among them: no independent evidence beside these. No values for 1997, 1999 and 2001.';

const { raw, contributes } = contributeIndicators({
  source: 'wgi-voice-accountability',
  version: '2024',
  raw: 'wgi',
  indicators: [
    {
      variable: 'va_estimate',
      topic: 'democracy',
      title: 'Voice and accountability',
      description: `How far people can take part in choosing their government, speak, associate, and have free media. ${COMPOSITE}`,
      unit: 'standard deviations: 0 is the mean of all countries in the year, most lie within ±2.5',
      scale: null,
      direction: 'better',
      higherMeans: 'more voice and accountability than other countries in that year',
      interval: {
        lower: `round(va_estimate - ${Z90} * va_stderr, 4)`,
        upper: `round(va_estimate + ${Z90} * va_stderr, 4)`,
        means: `90 % interval: ${Z90} of the producer's standard errors to each side`,
        level: 0.9,
      },
    },
    {
      variable: 'va_percentile_rank',
      topic: 'democracy',
      title: 'Voice and accountability, percentile rank',
      description: `Per cent of all countries that the country is ahead of in voice and accountability. ${COMPOSITE}`,
      unit: 'percentile',
      scale: [0, 100],
      direction: 'better',
      higherMeans: 'ahead of more countries in that year',
    },
  ],
  holds: { rows: 5170, countries: 213, years: [1996, 2023] },
});

export default {
  sources: [
    {
      name: 'wgi-voice-accountability',
      title: 'Worldwide Governance Indicators: voice and accountability',
      producer: 'World Bank',
      path: 'https://www.govindicators.org',
      citation:
        'Kaufmann, D. and A. Kraay. Worldwide Governance Indicators, 2024 update. www.govindicators.org',
      version: '2024 update',
      takenFrom:
        'xmarquez/democracyData at 29ea0a2, data/wgi.rda, which does not state the terms of the data; those given are the default of the World Bank',
      licence: CC_BY,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: {
    wgi: {
      path: 'wgi-voice-accountability/wgi_va_1996_2023.csv',
      columns: {
        iso3: 'text',
        year: 'integer',
        va_estimate: 'number',
        va_stderr: 'number',
        va_percentile_rank: 'number',
      },
      ignores: ['country'],
    },
    ...raw,
  },
  contributes,
} satisfies Dataset;
