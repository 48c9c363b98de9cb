import type { SharedTable } from '../dataset.ts';
import { HEADINGS, KINDS } from '../law.ts';

const list = (words: Record<string, string>) =>
  Object.entries(words)
    .map(([word, meaning]) => `${word} (${meaning})`)
    .join('; ');
const values = (words: Record<string, string>) =>
  Object.keys(words)
    .map((word) => `'${word}'`)
    .join(', ');

export default {
  name: 'law_facts',
  title: 'Facts of the legal environment',
  description: 'What each fact of the table law is, in our words, with its scale, source and date.',
  primaryKey: ['fact'],
  fields: [
    { name: 'fact', type: 'string', title: 'Fact', description: 'Identifier, as in law.' },
    { name: 'heading', type: 'string', title: 'Heading', description: `One of: ${list(HEADINGS)}.` },
    { name: 'kind', type: 'string', title: 'Kind', description: `What it is: ${list(KINDS)}.` },
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
      name: 'minimum',
      type: 'number',
      title: 'Minimum',
      description: 'Lowest possible value.',
      missing: 'The fact has no value.',
    },
    {
      name: 'maximum',
      type: 'number',
      title: 'Maximum',
      description: 'Highest possible value.',
      missing: 'The fact has no value, or the scale has no upper end.',
    },
    {
      name: 'levels',
      type: 'string',
      title: 'Levels',
      description: 'What single values stand for, as "value = word" with semicolons between.',
      missing: 'Values do not stand for words.',
    },
    {
      name: 'direction',
      type: 'string',
      title: 'Direction',
      description: 'What a yes, or a higher value, means.',
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
      says: 'headings and kinds are known',
      sql: `
        SELECT fact, heading, kind FROM law_facts
        WHERE heading NOT IN (${values(HEADINGS)}) OR kind NOT IN (${values(KINDS)}) ORDER BY fact`,
    },
    {
      says: 'the values of law are on its scales',
      sql: `
        SELECT fact, country, year, value, minimum, maximum FROM law JOIN law_facts USING (fact)
        WHERE value IS NOT NULL AND (minimum IS NULL OR value < minimum OR value > maximum) ORDER BY ALL`,
    },
  ],
} satisfies SharedTable;
