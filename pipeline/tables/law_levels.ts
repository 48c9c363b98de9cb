import type { SharedTable } from '../engine/dataset.ts';

export default {
  name: 'law_levels',
  title: 'Named values in the legal environment',
  description:
    'What values of the table law are called, where they stand for words: grades, classes, half barriers.',
  primaryKey: ['fact', 'value'],
  fields: [
    { name: 'fact', type: 'string', title: 'Fact', description: 'Fact, as in law_facts.' },
    { name: 'value', type: 'number', title: 'Value', description: 'Value, as in law.' },
    { name: 'label', type: 'string', title: 'Label', description: 'What it is called.' },
  ],
  checks: [
    {
      says: 'it names values on the scales of law_facts',
      sql: `
        SELECT fact, value, label FROM law_levels LEFT JOIN law_facts USING (fact)
        WHERE coalesce(value NOT BETWEEN scale_min AND scale_max, true) ORDER BY ALL`,
    },
  ],
} satisfies SharedTable;
