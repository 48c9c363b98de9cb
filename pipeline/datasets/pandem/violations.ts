import type { RawFile } from '../../engine/dataset.ts';
import { law, type LawFact, perColumn } from '../../vocabulary/law.ts';

const violation = (
  fact: string,
  heading: LawFact['heading'],
  title: string,
  description: string,
  scale: LawFact['scale'] = [0, 3],
): LawFact => ({
  fact,
  heading,
  kind: 'assessment',
  title: `Pandemic: ${title}`,
  description: `${description} The worst of the quarters from March 2020 to June 2021, judged against democratic standards for emergencies; as of the day of coding.`,
  unit: scale[1] === 1 ? 'index' : 'level',
  scale,
  ...(scale[1] === 3 && { levels: { 0: 'no violation', 3: 'most serious violation' } }),
  direction: 'worse',
  higherMeans: 'Higher is a graver violation.',
  asOf: '2021-06',
  absent: "'not rated'",
  silent: 'SLB TLS XKX',
});

const FACTS: LawFact[] = [
  violation(
    'pandem-index',
    'safeguards',
    'violations overall',
    'Index of the seven kinds of violation.',
    [0, 1],
  ),
  violation(
    'pandem-discrimination',
    'safeguards',
    'discriminatory measures',
    'Measures that treated groups unequally.',
  ),
  violation(
    'pandem-non-derogable',
    'safeguards',
    'rights that no emergency may touch',
    'Measures against rights that may never be set aside.',
  ),
  violation(
    'pandem-enforcement',
    'assembly',
    'abusive enforcement',
    'Violence and abuse while measures were enforced.',
  ),
  violation('pandem-time-limit', 'safeguards', 'no time limit', 'Emergency measures without an end.'),
  violation(
    'pandem-legislature',
    'safeguards',
    'limits on the legislature',
    'Parliament kept from its work.',
  ),
  violation(
    'pandem-disinformation',
    'expression',
    'official disinformation',
    'False statements on the pandemic from government.',
  ),
  violation(
    'pandem-media',
    'expression',
    'restrictions on the media',
    'Limits on and pressure against reporting on the pandemic.',
  ),
];
const COLUMNS = Object.fromEntries(
  FACTS.map(({ fact }, i) => [fact, i === 0 ? 'pandem' : `type${i}`] as const),
);

export const VIOLATIONS: RawFile = {
  path: 'pandem/pandem_cs.csv',
  columns: {
    iso3: 'text',
    time: 'date',
    ...Object.fromEntries(Object.values(COLUMNS).map((column) => [column, 'number' as const])),
  },
  ignores: ['country_name', 'v2x_libdem_2019', 'panback'],
};

export const violationsIn = (staging: string) =>
  law(
    'pandem',
    FACTS,
    perColumn(
      COLUMNS,
      `
      SELECT {fact} AS fact, iso3 AS country, NULL::INTEGER AS year, 'rated' AS status, {column} AS value,
        NULL::DATE AS date, NULL::VARCHAR AS precision, time::VARCHAR AS as_of
      FROM ${staging}`,
    ),
  );
