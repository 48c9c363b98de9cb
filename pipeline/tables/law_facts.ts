import type { SharedTable } from '../engine/dataset.ts';
import { DIRECTIONS } from '../vocabulary/indicators.ts';
import { HEADINGS, KINDS } from '../vocabulary/law.ts';

const list = (words: Record<string, string>) =>
  Object.entries(words)
    .map(([word, meaning]) => `${word} (${meaning})`)
    .join('; ');

export default {
  name: 'law_facts',
  title: 'Facts of the legal environment',
  description: 'What each fact of the table law is, in our words, with its scale, source and date.',
  primaryKey: ['fact'],
  fields: [
    { name: 'fact', type: 'string', title: 'Fact', description: 'Identifier, as in law.' },
    {
      name: 'heading',
      type: 'string',
      values: Object.keys(HEADINGS),
      title: 'Heading',
      description: `One of: ${list(HEADINGS)}.`,
    },
    {
      name: 'kind',
      type: 'string',
      values: Object.keys(KINDS),
      title: 'Kind',
      description: `What it is: ${list(KINDS)}.`,
    },
    { name: 'title', type: 'string', title: 'Title', description: 'Short name.' },
    {
      name: 'description',
      type: 'string',
      title: 'Description',
      description: 'What it says, and what it does not.',
    },
    {
      name: 'unit',
      type: 'string',
      title: 'Unit',
      description: 'Unit of the value.',
      missing: 'The fact has no value.',
    },
    {
      name: 'scale_min',
      type: 'number',
      title: 'Lowest possible',
      description: 'Lowest value that the scale allows.',
      missing: 'The fact has no value.',
    },
    {
      name: 'scale_max',
      type: 'number',
      title: 'Highest possible',
      description: 'Highest value that the scale allows.',
      missing: 'The fact has no value, or the scale has no upper end.',
    },
    {
      name: 'direction',
      type: 'string',
      values: DIRECTIONS,
      title: 'Direction',
      description:
        'Whether the source means a yes, or a higher value, as better or worse for people and groups: better, worse, or neither.',
    },
    {
      name: 'higher_means',
      type: 'string',
      title: 'Higher means',
      description: 'What a yes, or a higher value, says.',
    },
    {
      name: 'first_year',
      type: 'integer',
      title: 'First year',
      description: 'First year with rows.',
      missing: 'The fact stands without a year.',
    },
    {
      name: 'last_year',
      type: 'integer',
      title: 'Last year',
      description: 'Last year with rows.',
      missing: 'The fact stands without a year.',
    },
    {
      name: 'states_yes',
      type: 'integer',
      title: 'States with yes',
      description:
        'How many states of the world the source says yes of, in its last year: covered here or not. A treaty is in force for as many.',
      unit: 'states',
      missing: 'The fact is no matter of yes or no.',
    },
    { name: 'source', type: 'string', title: 'Source', description: 'Name of its source in the manifest.' },
    {
      name: 'as_of',
      type: 'string',
      title: 'As of',
      description: 'ISO 8601 day, month or year until which the source speaks.',
      missing: 'The source does not say.',
    },
  ],
  checks: [
    {
      says: 'every fact of law is described, and every description has rows',
      sql: `
        SELECT fact, f.title FROM (SELECT DISTINCT fact FROM law) FULL JOIN law_facts f USING (fact)
        FULL JOIN (SELECT DISTINCT fact, true AS has_rows FROM law) USING (fact)
        WHERE f.title IS NULL OR has_rows IS NULL ORDER BY fact`,
    },
    {
      says: 'the values of law are on its scales',
      sql: `
        SELECT fact, country, year, value, scale_min, scale_max FROM law JOIN law_facts USING (fact)
        WHERE value IS NOT NULL AND (scale_min IS NULL OR value < scale_min OR value > scale_max) ORDER BY ALL`,
    },
  ],
} satisfies SharedTable;
