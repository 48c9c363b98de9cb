import type { SharedTable } from '../engine/dataset.ts';
import { PRECISIONS } from '../vocabulary/calendar.ts';

const precision = 'day, month or year: how much of it is known.';

export default {
  name: 'memberships',
  title: 'Memberships of organisations',
  description:
    'Which organisations each country belongs to, observes, is suspended from or has left, as of November 2026, and its terms in the Human Rights Council. Seven memberships are left out: four that rest on hand knowledge alone (Tunisia in COMESA, Belarus and India in the SCO, Armenia in the EAEU), two exits in the same case (Azerbaijan and Georgia from the CSTO) and one to be checked (Moldova in the CIS). So no row is no finding: it can also be a membership left out, or an organisation whose members are not listed (table organisations).',
  primaryKey: ['country', 'organisation', 'term'],
  fields: [
    {
      name: 'country',
      type: 'string',
      title: 'Country',
      description: 'ISO 3166-1 alpha-3 code; Kosovo is XKX.',
      vocabulary: 'country',
    },
    {
      name: 'organisation',
      type: 'string',
      title: 'Organisation',
      description: 'Which organisation, see the table organisations.',
    },
    {
      name: 'term',
      type: 'integer',
      title: 'Term',
      description: 'Counts the terms in the Human Rights Council; 1 for other organisations.',
    },
    {
      name: 'status',
      type: 'string',
      values: ['member', 'suspended', 'observer', 'withdrawn', 'term'],
      title: 'Status',
      description:
        'member; suspended (a member that may not take part); observer; withdrawn (was a member); term (elected from since to until, which can be past or to come).',
    },
    {
      name: 'since',
      type: 'date',
      title: 'Since',
      description:
        'First possible day of the membership, or of that in a predecessor (the African Union continues the Organisation of African Unity). Years from Correlates of War are those in which its list begins to have the country, which can differ from the year of joining; it lists the Commonwealth from 1965 and the OAS from 1948.',
      missing: 'The sources give no year, as for observers, or one that cannot be right.',
    },
    {
      name: 'since_precision',
      type: 'string',
      values: PRECISIONS,
      title: 'Precision of since',
      description: precision,
      missing: 'No date.',
    },
    {
      name: 'since_basis',
      type: 'string',
      values: ['Correlates of War', 'compilers', 'General Assembly'],
      title: 'Basis of since',
      description:
        'Correlates of War; compilers (set by those who put the list together, mostly after 2014, where that source ends); or General Assembly (its elections).',
      missing: 'No date.',
    },
    {
      name: 'suspended_since',
      type: 'date',
      title: 'Suspended since',
      description: 'First possible day of the suspension; only its year is known.',
      missing: 'Not suspended.',
    },
    {
      name: 'until',
      type: 'date',
      title: 'Until',
      description: 'First possible day of the end: of the exit, or of the last month of a term.',
      missing: 'No end.',
    },
    {
      name: 'until_precision',
      type: 'string',
      values: PRECISIONS,
      title: 'Precision of until',
      description: precision,
      missing: 'No end.',
    },
    {
      name: 'detail',
      type: 'string',
      title: 'Detail',
      description: 'What else is to be known, in our words.',
      missing: 'Nothing.',
    },
    {
      name: 'listed_2014',
      type: 'boolean',
      title: 'Listed in 2014',
      description:
        'Whether Correlates of War lists the country in the organisation in 2014. Where status and lists differ, the compilers followed the later event.',
      missing: 'Not from that list.',
    },
    {
      name: 'listed_2026',
      type: 'boolean',
      title: 'Listed in 2026',
      description:
        'Whether the World Factbook of early 2026 lists the country under the organisation. It can lag behind exits.',
      missing: 'Not from that list.',
    },
  ],
  checks: [
    {
      says: 'every organisation is in the table of organisations',
      sql: 'FROM memberships ANTI JOIN organisations USING (organisation)',
    },
    {
      says: 'its status is a known one, with an end if and only if there must be one',
      sql: `
        FROM memberships WHERE CASE status
          WHEN 'member' THEN until IS NOT NULL WHEN 'observer' THEN until IS NOT NULL
          WHEN 'suspended' THEN until IS NOT NULL OR suspended_since IS NULL
          WHEN 'withdrawn' THEN until IS NULL WHEN 'term' THEN since IS NULL OR until IS NULL
          ELSE true END`,
    },
    { says: 'nothing ends before it begins', sql: 'FROM memberships WHERE until < since' },
  ],
} satisfies SharedTable;
