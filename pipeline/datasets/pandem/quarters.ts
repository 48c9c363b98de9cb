import type { CellType, Field, Table } from '../../engine/dataset.ts';
import { country } from '../../vocabulary/fields.ts';
import { missing } from '../../vocabulary/missing-countries.ts';

const GRAVE = '0 no violation, 1 minor, 2 moderate, 3 major, by the standards of the source.';

const level = (name: string, title: string, description: string, values: readonly number[]): Field => ({
  ...{ name, type: 'integer', title, description, unit: 'level', values },
});
const answer = (name: string, title: string, description: string): Field => ({
  ...{ name, type: 'boolean', title, description },
});

const FIELDS: Record<string, Field> = {
  pandem: {
    name: 'violations',
    type: 'number',
    title: 'Violations overall',
    description: 'The seven kinds of violation added up and divided by 20: 0 none, 1 all at their worst.',
    unit: 'index',
  },
  panback: {
    name: 'backsliding_risk',
    type: 'number',
    title: 'Risk of backsliding',
    description:
      "The same weighted by V-Dem's liberal democracy of 2019, so that it is largest in between democracy and autocracy: 4 × violations × democracy × (1 − democracy).",
    unit: 'index',
  },
  type1: level(
    'discrimination',
    'Discriminatory measures',
    `Measures that treated groups unequally: ${GRAVE}`,
    [0, 1, 2, 3],
  ),
  type2: level(
    'non_derogable',
    'Rights that no emergency may touch',
    'Measures against rights that may never be set aside: 0 no, 3 yes.',
    [0, 3],
  ),
  type3: level(
    'enforcement',
    'Abusive enforcement',
    `Violence by police or military while measures were enforced: ${GRAVE}`,
    [0, 1, 2, 3],
  ),
  type4: level(
    'no_time_limit',
    'No time limit',
    'Emergency measures without an end: 0 none, 1 without one but ended within the quarter, 2 without one.',
    [0, 1, 2],
  ),
  type5: level(
    'legislature',
    'Limits on the legislature',
    'Parliament kept from its work: 0 no, 2 (its role is limited), 3 (it is suspended or ruled without).',
    [0, 2, 3],
  ),
  type6: level(
    'disinformation',
    'Official disinformation',
    `False statements on the pandemic from government: ${GRAVE}`,
    [0, 1, 2, 3],
  ),
  type7: level(
    'media',
    'Restrictions on the media',
    `All limits on and pressure against the press: ${GRAVE}`,
    [0, 1, 2, 3],
  ),
  emlimit: {
    ...answer('has_time_limit', 'Has a time limit', 'Whether the emergency measures say when they end.'),
    missing: 'The source names no such measures.',
  },
  leglimit: level(
    'legislature_role',
    'Role of the legislature',
    'How far lawmaking was limited, as coded: 0 not at all, to 5; up to 2 (decrees on the pandemic alone) counts as no violation.',
    [0, 1, 2, 3, 4, 5],
  ),
  melim: level(
    'media_law',
    'Press limited by law',
    'Limits that the emergency measures set the media by law, as coded: 0 none, to 3.',
    [0, 1, 2, 3],
  ),
  merepgov: answer(
    'media_reporting',
    'Reporting on government limited',
    'Whether reporting critical of government was limited in practice.',
  ),
  meinf: level(
    'media_information',
    'Access to information limited',
    "Limits on the media's access to information about the pandemic, as coded: 0 none, 1 some, 2 more.",
    [0, 1, 2],
  ),
  mevhar: answer(
    'journalists_insulted',
    'Journalists insulted',
    'Whether officials attacked journalists in words.',
  ),
  mephar: answer(
    'journalists_attacked',
    'Journalists attacked',
    'Whether journalists were attacked or held bodily.',
  ),
  milinv: answer('military', 'Military involved', 'Whether the military took part in enforcing confinement.'),
};

const typeOf = ({ type }: Field): CellType => (type === 'string' ? 'text' : type);

/** Columns of the raw file; those of yes and no with blanks are printed as 1.0 and 0.0, and read as numbers. */
export const QUARTER_COLUMNS = Object.fromEntries(
  Object.entries(FIELDS).map(([column, field]) => [column, column === 'emlimit' ? 'number' : typeOf(field)]),
);

export const QUARTERS: Table = {
  name: 'pandemic_quarters',
  title: 'Democratic standards in the pandemic, by quarter',
  description:
    'Violations of democratic standards by emergency measures in each quarter from March 2020 to June 2021, as coded by V-Dem, with the items behind them on parliament, press and military.',
  caveats: [
    'The first quarter stands for March to June 2020. The table law has the worst of the five quarters.',
    'Zero says that the coders found no report of it, and their sources differ by country.',
  ],
  primaryKey: ['country', 'quarter'],
  sources: ['pandem'],
  missingCountries: missing('XKX SLB TLS', 'Not covered by the source.'),
  fields: [
    country,
    { name: 'quarter', type: 'date', title: 'Quarter', description: 'First day of the quarter.' },
    ...Object.values(FIELDS),
  ],
  sql: `
    SELECT iso3 AS country, make_date(year, 3 * right(quarter, 1)::INTEGER - 2, 1) AS quarter,
      ${Object.entries(FIELDS)
        .map(
          ([column, { name }]) => `${column}${column === 'emlimit' ? '::INTEGER::BOOLEAN' : ''} AS ${name}`,
        )
        .join(', ')}
    FROM raw.pandem_quarters SEMI JOIN countries USING (iso3)`,
  checks: [
    {
      says: 'every country has the five quarters from 2020-04 to 2021-04',
      sql: `
        SELECT country, count(*) AS quarters, min(quarter) AS first, max(quarter) AS last FROM pandemic_quarters
        GROUP BY country HAVING (quarters, first, last) <> (5, DATE '2020-04-01', DATE '2021-04-01') ORDER BY country`,
    },
    {
      says: 'the index is the sum of its kinds over 20',
      sql: `
        FROM pandemic_quarters WHERE abs(violations - (discrimination + non_derogable + enforcement + no_time_limit
          + legislature + disinformation + media) / 20) > 1e-9`,
    },
  ],
};
