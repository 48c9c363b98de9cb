import type { Dataset } from '../dataset.ts';
import { NOT_STATED } from '../licences.ts';
import { VIOLATIONS, violationsIn } from './pandem/violations.ts';

export default {
  sources: [
    {
      name: 'pandem',
      title: 'Pandemic violations of democratic standards, 2020 to 2021',
      producer: 'V-Dem Institute, University of Gothenburg',
      path: 'https://github.com/vdeminstitute/pandem',
      citation:
        'Edgell, A. B., Lachapelle, J., Lührmann, A. and Maerz, S. F. 2021. Pandemic backsliding: Violations of democratic standards during Covid-19. Social Science & Medicine. doi:10.1016/j.socscimed.2021.114244. PanDem, version 6.1.',
      version: '6.1',
      takenFrom: 'vdeminstitute/pandem at a439dd9; the coders’ comments left out',
      licence: NOT_STATED,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: { pandem_violations: VIOLATIONS },
  contributes: violationsIn('raw.pandem_violations'),
} satisfies Dataset;
