import type { Dataset } from '../engine/dataset.ts';
import { law } from '../vocabulary/law.ts';
import { NOT_STATED } from '../vocabulary/licences.ts';

const NOT_FOR_OTHERS = "'not eligible'";

export default {
  sources: [
    {
      name: 'regional-instruments',
      title: 'Regional human rights treaties and who may go to their courts',
      producer:
        'Organization of American States; Inter-American Commission on Human Rights; African Court on Human and Peoples’ Rights; African Court Coalition; UNICRI; Council of Europe',
      citation:
        'OAS, treaty B-32; IACHR, Annual Report 2003, annex; African Court, declarations under article 34(6); African Court Coalition, 17 April 2025; Council of Europe, member states.',
      version: 'as of each fact',
      takenFrom: 'compiled from those pages; dates that rest on hand knowledge are left out',
      licence: NOT_STATED,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: {
    regional_instruments: {
      path: 'regional-instruments/regional_instruments.csv',
      columns: {
        iso3: 'text',
        instrument: 'text',
        status: 'text',
        ratification_date: 'date',
        deposit_date: 'date',
        end_date: 'date',
        basis: 'text',
      },
      ignores: ['signature_date'],
    },
  },
  contributes: law(
    'regional-instruments',
    [
      {
        fact: 'achr',
        heading: 'international',
        kind: 'commitment',
        title: 'American Convention on Human Rights',
        description:
          'Treaty of 1969 among members of the Organization of American States; its articles 13, 15 and 16 protect expression, assembly and association. Nicaragua left the organisation and stays bound.',
        direction: 'better',
        higherMeans: 'Yes: the state is bound.',
        asOf: null,
        absent: NOT_FOR_OTHERS,
      },
      {
        fact: 'iacthr-jurisdiction',
        heading: 'safeguards',
        kind: 'commitment',
        title: 'Inter-American Court may judge',
        description:
          'The state accepted that the Court of the American Convention decides cases against it, as listed in 2003. The Constitutional Tribunal of the Dominican Republic disputed this in 2014. Jamaica is bound by the Convention, but not on the list: unknown.',
        direction: 'better',
        higherMeans: 'Yes: cases against the state can reach the court.',
        asOf: '2003',
        absent: "CASE iso3 WHEN 'JAM' THEN 'unknown' ELSE 'not eligible' END",
      },
      {
        fact: 'achpr',
        heading: 'international',
        kind: 'commitment',
        title: 'African Charter on Human and Peoples’ Rights',
        description:
          'Treaty of 1981 among members of the African Union; its articles 9 to 11 protect expression, association and assembly. The source gives no dates.',
        direction: 'better',
        higherMeans: 'Yes: the state is bound.',
        asOf: null,
        absent: NOT_FOR_OTHERS,
      },
      {
        fact: 'afchpr-article-34-6',
        heading: 'safeguards',
        kind: 'commitment',
        title: 'People and groups may go to the African Court',
        description:
          'A declaration under article 34(6) of the protocol lets individuals and recognised NGOs bring cases themselves. The list has only states that made one; African states not on it read unknown. A withdrawal is dated by its notice and takes effect a year later.',
        direction: 'better',
        higherMeans: 'Yes: direct access is open.',
        asOf: '2025-04-17',
        absent: "CASE region WHEN 'Africa' THEN 'unknown' ELSE 'not eligible' END",
      },
      {
        fact: 'echr',
        heading: 'safeguards',
        kind: 'commitment',
        title: 'European Convention on Human Rights',
        description:
          'Treaty of 1950 among members of the Council of Europe, all of which are bound and answer to its court; its articles 10 and 11 protect expression, assembly and association. Only dates checked on a page of the Council are shown.',
        direction: 'better',
        higherMeans: 'Yes: the state is bound, and people may go to the court in Strasbourg.',
        asOf: null,
        absent: NOT_FOR_OTHERS,
      },
    ],
    `
    SELECT
      CASE instrument WHEN 'AFCHPR-ART34(6)' THEN 'afchpr-article-34-6' ELSE lower(instrument) END AS fact,
      iso3 AS country, NULL::INTEGER AS year,
      CASE
        WHEN status IN ('party', 'accepted', 'in force') THEN 'yes'
        WHEN status = 'none' THEN 'no'
        WHEN status IN ('withdrawn', 'denounced', 'ended') THEN 'withdrawn'
        ELSE status
      END AS status,
      NULL::DOUBLE AS value,
      CASE
        WHEN basis LIKE '%by hand%' THEN NULL
        WHEN end_date IS NOT NULL THEN end_date
        ELSE coalesce(deposit_date, ratification_date)
      END AS date,
      CASE WHEN date IS NOT NULL THEN 'day' END AS precision,
      CASE
        WHEN basis LIKE 'CIDH annual report 2003%' THEN '2003'
        WHEN instrument = 'AFCHPR-ART34(6)' THEN '2025-04-17'
      END AS as_of
    FROM raw.regional_instruments`,
  ),
} satisfies Dataset;
