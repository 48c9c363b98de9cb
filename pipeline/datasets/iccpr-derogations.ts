import type { Dataset } from '../engine/dataset.ts';
import { law } from '../vocabulary/law.ts';
import { NOT_STATED } from '../vocabulary/licences.ts';

export default {
  sources: [
    {
      name: 'iccpr-derogations',
      title: 'Derogations from the Civil Covenant before 2020',
      producer: 'Suparna Chaudhry, Audrey Comstock and Andrew Heiss',
      path: 'https://doi.org/10.1080/03050629.2024.2413965',
      citation:
        'Chaudhry, S., Comstock, A. and Heiss, A. 2024. Pandemic Pass? Treaty Derogations and Human Rights Practices During COVID-19. International Interactions. doi:10.1080/03050629.2024.2413965.',
      version: '2024',
      takenFrom: 'andrewheiss/mountainous-mackerel at cfc807b',
      licence: NOT_STATED,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: {
    derogations: {
      path: 'iccpr-derogations/iccpr_derogation_flags.csv',
      columns: { iso3: 'text', prior_derogation: 'boolean' },
      ignores: ['other_action'],
    },
  },
  contributes: law(
    'iccpr-derogations',
    [
      {
        fact: 'iccpr-derogation',
        heading: 'safeguards',
        kind: 'commitment',
        title: 'Has set Covenant rights aside in an emergency',
        description:
          'Before 2020 the state had told the United Nations at least once that it set rights of the Civil Covenant aside for an emergency (article 4). To give notice is what the Covenant asks: states that act without notice read no.',
        direction: 'neither',
        higherMeans: 'Yes: at least one notice. Neither good nor bad in itself.',
        asOf: '2019',
        absent: "CASE iso3 WHEN 'XKX' THEN 'not eligible' ELSE 'unknown' END",
        silent: 'MKD SLB TLS XKX',
      },
    ],
    `
    SELECT 'iccpr-derogation' AS fact, iso3 AS country, NULL::INTEGER AS year,
      if(prior_derogation, 'yes', 'no') AS status, NULL::DOUBLE AS value, NULL::DATE AS date,
      NULL::VARCHAR AS precision, '2019' AS as_of
    FROM raw.derogations WHERE prior_derogation IS NOT NULL`,
  ),
} satisfies Dataset;
