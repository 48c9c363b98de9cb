import { COVERED } from '../vocabulary/countries.ts';
import type { Dataset } from '../engine/dataset.ts';
import { NOT_STATED } from '../vocabulary/licences.ts';
import { missing } from '../vocabulary/missing-countries.ts';

export default {
  sources: [
    {
      name: 'un-hrc',
      title: 'Terms in the United Nations Human Rights Council',
      producer: 'United Nations General Assembly (elections); terms compiled from them',
      path: 'https://www.ohchr.org/en/hr-bodies/hrc/membership',
      citation: 'Elections of the United Nations General Assembly to the Human Rights Council, 2006–2025.',
      version: 'terms 2006–2028, before the election of October 2026',
      takenFrom:
        'compiled by hand from the elections; checked against 47 seats in each year, their regions, and the 123 states that had been members by 2022',
      licence: NOT_STATED,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: {
    hrc_terms: {
      path: 'un-hrc/hrc_terms.csv',
      columns: { iso3: 'text', term_start: 'text', term_end: 'text' },
      ignores: ['note'],
    },
  },
  contributes: [
    {
      table: 'memberships',
      missingCountries: missing(
        'BLR JAM KHM LBR MOZ NER SLB SRB SSD TLS TUR TZA XKX ZWE',
        'Never a member of the Human Rights Council, by the elections up to 2025.',
      ),
      sql: `
        SELECT iso3 AS country, 'unhrc' AS organisation,
          row_number() OVER (PARTITION BY iso3 ORDER BY term_start) AS term, 'term' AS status,
          term_start || '-01' AS since, 'month' AS since_precision, 'General Assembly' AS since_basis,
          NULL AS suspended_since, term_end || '-01' AS until, 'month' AS until_precision,
          NULL AS detail, NULL AS listed_2014, NULL AS listed_2026
        FROM raw.hrc_terms WHERE iso3 IN (${COVERED})`,
      checks: [
        {
          says: 'all 47 seats of the Council are taken each October from 2006 to 2026',
          sql: `
            SELECT year, count(term_start) AS seats FROM range(2006, 2027) AS years(year)
            LEFT JOIN raw.hrc_terms ON year || '-10' BETWEEN term_start AND term_end
            GROUP BY year HAVING seats < 47 ORDER BY year`,
        },
      ],
    },
  ],
} satisfies Dataset;
