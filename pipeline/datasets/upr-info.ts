import type { Dataset } from '../engine/dataset.ts';
import { law, type LawFact, perColumn } from '../vocabulary/law.ts';
import { NOT_STATED } from '../vocabulary/licences.ts';

const AS_OF = '2014';

const THEMES = {
  all: { column: 'recs', heading: 'international', about: 'on any subject' },
  civic: {
    column: 'civic',
    heading: 'international',
    about: 'on civic space',
  },
  'association-assembly': {
    column: 'assoc_assembly',
    heading: 'assembly',
    about: 'on association and assembly',
  },
  expression: { column: 'expression', heading: 'expression', about: 'on opinion and expression' },
  press: { column: 'press', heading: 'expression', about: 'on freedom of the press' },
  'civil-society': { column: 'civil_society', heading: 'operations', about: 'on civil society' },
  defenders: { column: 'hrd', heading: 'safeguards', about: 'on human rights defenders' },
} as const satisfies Record<string, { column: string; heading: LawFact['heading']; about: string }>;

const CYCLES = {
  1: {
    span: '2008 to 2011',
    note: 'South Sudan is left out: its recommendations were given within the review of Sudan.',
    absent: "CASE iso3 WHEN 'XKX' THEN 'not eligible' WHEN 'SSD' THEN 'not rated' ELSE 'unknown' END",
    silent: 'SSD XKX',
  },
  2: {
    span: '2012 to 2014',
    note: 'The source ends in the middle of this cycle: states reviewed in 2015 and 2016 read unknown.',
    absent: "CASE iso3 WHEN 'XKX' THEN 'not eligible' ELSE 'unknown' END",
    silent:
      'ARM BLR GEO HND HUN JAM KEN KGZ LBR MDA MOZ MRT MWI NAM NER NPL PRY RWA SLB SSD TLS TUR TZA UGA XKX ZWE',
  },
} as const;

const COUNTED: Partial<Record<string, string>> = {
  all: '',
  civic:
    'Counts what the source tags as association or assembly, expression, press, civil society or defenders. ',
};
const TAGGED = 'Counts what the source tags so; a recommendation may have several tags. ';
const OUTCOME = {
  received: { higherMeans: 'Higher is more advice from other states, which is no grade.', note: '' },
  accepted: {
    higherMeans: 'Higher is more advice accepted, on paper; compare with the number received.',
    note: 'What was not clearly accepted is not counted. ',
  },
} as const;

const received = Object.entries(CYCLES).flatMap(([cycle, { span, note, absent, silent }]) =>
  Object.entries(THEMES).flatMap(([theme, { column, heading, about }]) =>
    (['received', 'accepted'] as const).map((what) => ({
      column: `${column}_${suffix(column, what)}`,
      cycle,
      fact: {
        fact: `upr-${cycle}-${theme}-${what}`,
        heading,
        kind: 'review',
        title: `Universal Periodic Review, cycle ${cycle}: recommendations ${about}, ${what}`,
        description: `Recommendations ${about} from other states that the state ${what} in the review by the Human Rights Council, ${span}. ${COUNTED[theme] ?? TAGGED}${OUTCOME[what].note}${note}`,
        unit: 'recommendations',
        scale: [0, null],
        direction: 'neither',
        higherMeans: OUTCOME[what].higherMeans,
        asOf: AS_OF,
        absent,
        silent,
      } satisfies LawFact,
    })),
  ),
);

const MADE = { 'upr-all-made': 'recs_made', 'upr-civic-made': 'civic_made' };

const made = Object.keys(MADE).map((fact): LawFact => ({
  fact,
  heading: 'international',
  kind: 'review',
  title: `Universal Periodic Review: recommendations ${fact === 'upr-all-made' ? 'made' : 'on civic space made'} to others`,
  description: `How many recommendations ${fact === 'upr-all-made' ? 'on any subject' : 'on civic space'} the state made to other states in the reviews of 2008 to 2014. A state not listed reads unknown, not none.`,
  unit: 'recommendations',
  scale: [0, null],
  direction: 'neither',
  higherMeans: 'Higher is a more active reviewer.',
  asOf: AS_OF,
  absent: CYCLES[2].absent,
  silent: 'LBR MWI XKX',
}));

function suffix(column: string, what: 'received' | 'accepted'): string {
  if (column === 'recs') return what === 'received' ? 'total' : 'accepted';
  return what === 'received' ? 'n' : 'acc';
}

export default {
  sources: [
    {
      name: 'upr-info',
      title: 'Recommendations in the Universal Periodic Review, 2008 to 2014',
      producer: 'UPR Info, Geneva',
      path: 'https://upr-info.org/',
      citation: 'UPR Info, database of recommendations, sessions 1 to 20.',
      version: 'sessions 1 to 20 (2008 to 2014)',
      takenFrom: 'rochelleterman/uprs at 986898e; counted, two repeated rows dropped, no text kept',
      licence: NOT_STATED,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: {
    upr_received: {
      path: 'upr-info/upr_counts.csv',
      columns: {
        iso3: 'text',
        cycle: 'integer',
        review_year: 'integer',
        ...Object.fromEntries(received.map(({ column }) => [column, 'integer' as const])),
      },
      ignores: ['session'],
    },
    upr_made: {
      path: 'upr-info/upr_sent.csv',
      columns: { iso3: 'text', recs_made: 'integer', civic_made: 'integer' },
    },
  },
  contributes: law(
    'upr-info',
    [...received.map(({ fact }) => fact), ...made],
    [
      ...received.map(
        ({ column, cycle, fact: { fact } }) => `
          SELECT '${fact}' AS fact, iso3 AS country, review_year AS year, 'rated' AS status,
            ${column}::DOUBLE AS value, NULL::DATE AS date, NULL::VARCHAR AS precision, '${AS_OF}' AS as_of
          FROM raw.upr_received WHERE cycle = ${cycle} AND NOT (iso3 = 'SSD' AND cycle = 1)`,
      ),
      perColumn(
        MADE,
        `SELECT {fact}, iso3, NULL, 'rated', {column}, NULL, NULL, '${AS_OF}' FROM raw.upr_made`,
      ),
    ].join(' UNION ALL '),
    [
      {
        says: 'no state accepts more than it receives, on any theme',
        sql: Object.values(THEMES)
          .map(
            ({ column }) => `
              SELECT '${column}' AS theme, iso3, cycle FROM raw.upr_received
              WHERE ${column}_${suffix(column, 'accepted')} > ${column}_${suffix(column, 'received')}`,
          )
          .join(' UNION ALL '),
      },
    ],
  ),
} satisfies Dataset;
