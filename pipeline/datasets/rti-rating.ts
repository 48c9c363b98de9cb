import type { Dataset } from '../engine/dataset.ts';
import { law, type LawFact, perColumn } from '../vocabulary/law.ts';
import { NOT_STATED } from '../vocabulary/licences.ts';

const AS_OF = '2026';

const score = (fact: string, title: string, maximum: number, description: string): LawFact => ({
  fact,
  heading: 'expression',
  kind: 'law',
  title,
  description: `${description} Judges the text of the law, not its use. Where there is no law there is no score.`,
  unit: 'points',
  scale: [0, maximum],
  direction: 'better',
  higherMeans: 'Higher is a law that gives the public stronger rights.',
  asOf: AS_OF,
  absent: "'not rated'",
  silent: '',
});

const SCORES = {
  'rti-score': 'total',
  'rti-right-of-access': 'right_of_access',
  'rti-scope': 'scope',
  'rti-requests': 'requesting_procedure',
  'rti-exceptions': 'exceptions_refusals',
  'rti-appeals': 'appeals',
  'rti-sanctions': 'sanctions_protections',
  'rti-promotion': 'promotional_measures',
};

export default {
  sources: [
    {
      name: 'rti-rating',
      title: 'Global Right to Information Rating',
      producer: 'Centre for Law and Democracy and Access Info Europe',
      path: 'https://www.rti-rating.org/',
      citation:
        'Centre for Law and Democracy and Access Info Europe, Global RTI Rating, rti-rating.org, 2026.',
      version: 'mid 2026',
      takenFrom:
        'mjboulanger/governance-framework at c9e066e; its filling of 9.3 points for states without a law undone',
      licence: NOT_STATED,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: {
    rti_rating: {
      path: 'rti-rating/rti_rating.csv',
      columns: {
        iso3: 'text',
        total: 'integer',
        right_of_access: 'integer',
        scope: 'integer',
        requesting_procedure: 'integer',
        exceptions_refusals: 'integer',
        appeals: 'integer',
        sanctions_protections: 'integer',
        promotional_measures: 'integer',
        law_year: 'integer',
        has_law: 'boolean',
      },
      ignores: ['rank_of_rated'],
    },
  },
  contributes: law(
    'rti-rating',
    [
      {
        fact: 'rti-law',
        heading: 'expression',
        kind: 'law',
        title: 'Law on the right to information',
        description:
          'A law or rule gives people a right to ask public bodies for information. Its year is the one the rating gives, which can be that of an order (Philippines 2016).',
        direction: 'better',
        higherMeans: 'Yes: there is one.',
        asOf: AS_OF,
        absent: "'not rated'",
        silent: '',
      },
      score('rti-score', 'Information law: total score', 150, 'Sum of the seven parts of the rating.'),
      score(
        'rti-right-of-access',
        'Information law: right of access',
        6,
        'Whether a right is granted at all.',
      ),
      score('rti-scope', 'Information law: scope', 30, 'Which people, bodies and information it covers.'),
      score('rti-requests', 'Information law: asking', 30, 'How easy, quick and cheap it is to ask.'),
      score('rti-exceptions', 'Information law: exceptions', 30, 'How narrow the grounds for refusing are.'),
      score('rti-appeals', 'Information law: appeals', 30, 'Who reviews a refusal, and with what powers.'),
      score(
        'rti-sanctions',
        'Information law: sanctions',
        8,
        'Penalties for obstruction, shelter for openness.',
      ),
      score('rti-promotion', 'Information law: promotion', 16, 'Duties to train, publish and report.'),
    ],
    `
    SELECT 'rti-law' AS fact, iso3 AS country, NULL::INTEGER AS year, if(has_law, 'yes', 'no') AS status,
      NULL::DOUBLE AS value, make_date(law_year, 1, 1) AS date,
      CASE WHEN law_year IS NOT NULL THEN 'year' END AS precision, '${AS_OF}' AS as_of
    FROM raw.rti_rating
    UNION ALL
    ${perColumn(
      SCORES,
      `SELECT {fact}, iso3, NULL, if(has_law, 'rated', 'not rated'), {column}, NULL, NULL, '${AS_OF}' FROM raw.rti_rating`,
    )}`,
    [
      {
        says: 'the seven parts add up to the total of every law, and only laws have one',
        sql: `
          SELECT * FROM raw.rti_rating
          WHERE has_law <> (total IS NOT NULL) OR total <> right_of_access + scope + requesting_procedure
            + exceptions_refusals + appeals + sanctions_protections + promotional_measures
          ORDER BY iso3`,
      },
    ],
  ),
} satisfies Dataset;
