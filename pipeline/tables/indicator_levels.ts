import type { SharedTable } from '../engine/dataset.ts';

export default {
  name: 'indicator_levels',
  title: 'Named levels of indicators',
  description:
    'What ranges of values are called, where the producer names them: the four kinds of regime, the five ratings of civic space. Round a value to a whole number first, then find the level that holds it.',
  primaryKey: ['indicator', 'level_min'],
  fields: [
    { name: 'indicator', type: 'string', title: 'Indicator', description: 'Indicator, as in indicators.' },
    {
      name: 'level_min',
      type: 'integer',
      title: 'From',
      description: 'Lowest whole number of the level.',
    },
    { name: 'level_max', type: 'integer', title: 'To', description: 'Highest whole number of the level.' },
    { name: 'label', type: 'string', title: 'Label', description: "The producer's name of the level." },
  ],
} satisfies SharedTable;
