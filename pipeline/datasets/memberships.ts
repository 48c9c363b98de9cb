import { COVERED } from '../vocabulary/countries.ts';
import type { Dataset } from '../engine/dataset.ts';
import { NOT_STATED } from '../vocabulary/licences.ts';
import organisations from './memberships/organisations.json' with { type: 'json' };
import { MEMBERSHIPS } from './memberships/read.ts';

const MEMBERS = {
  AU: 55,
  ECOWAS: 12,
  SADC: 16,
  EAC: 8,
  COMESA: 21,
  OAS: 34,
  CARICOM: 15,
  SICA: 8,
  ASEAN: 11,
  SAARC: 8,
  PIF: 18,
  OSCE: 57,
  COE: 46,
  EU: 27,
  OIC: 57,
  LAS: 22,
  COMMONWEALTH: 56,
  SCO: 10,
};

const counted = Object.entries(MEMBERS).map(([code, members]) => `('${code}', ${members})`);

export default {
  sources: [
    {
      name: 'memberships',
      title: 'Organisations and their members, November 2026',
      producer:
        'Compiled from the Correlates of War list of intergovernmental organisations and The World Factbook',
      path: 'https://correlatesofwar.org/data-sets/igos/',
      citation:
        'Pevehouse, Jon C.W., Timothy Nordstrom, Roseanne W. McManus, and Anne Spencer Jamison. 2020. "Tracking Organizations in the World: The Correlates of War IGO Version 3.0 Datasets." Journal of Peace Research 57(3): 492–503; and The World Factbook, Central Intelligence Agency, 2026.',
      version: 'November 2026',
      takenFrom:
        'start years from Correlates of War (to 2014), members from the Factbook of early 2026, later events by hand and marked',
      licence: NOT_STATED,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: {
    memberships: MEMBERSHIPS,
    organisations: {
      path: 'memberships/organisations.csv',
      columns: {
        org: 'text',
        name: 'text',
        seat: 'text',
        founded: 'integer',
        predecessor: 'text',
        civic_space_instrument: 'text',
        human_rights_body: 'text',
      },
    },
    organisation_words: {
      columns: { org: 'text', short_name: 'text', kind: 'text', name: 'text', description: 'text' },
      read: () =>
        organisations.map(({ code, short, kind, name, description }) => [
          code,
          short,
          kind,
          name ?? null,
          description,
        ]),
    },
  },
  tables: [
    {
      name: 'organisations',
      title: 'Organisations of states',
      description:
        'Regional and world organisations that covered countries belong to, with what they have on the freedoms of association, assembly and expression.',
      primaryKey: ['organisation'],
      sources: ['memberships'],
      fields: [
        {
          name: 'organisation',
          type: 'string',
          title: 'Organisation',
          description: 'Short identifier, in lower case.',
        },
        { name: 'name', type: 'string', title: 'Name', description: 'Full name.' },
        { name: 'short_name', type: 'string', title: 'Short name', description: 'As it is mostly called.' },
        {
          name: 'kind',
          type: 'string',
          values: [
            'regional',
            'economic',
            'security',
            'faith, language or history',
            'United Nations',
            'voluntary partnership',
          ],
          title: 'Kind',
          description:
            'What brings its members together, in our judgement: regional; economic; security; faith, language or history; United Nations; voluntary partnership.',
        },
        {
          name: 'founded',
          type: 'integer',
          title: 'Founded',
          description: 'Year in which it began in its present form.',
          missing: 'The source does not say.',
        },
        {
          name: 'seat',
          type: 'string',
          title: 'Seat',
          description: 'City of its headquarters.',
          missing: 'The source does not say.',
        },
        {
          name: 'predecessor',
          type: 'string',
          title: 'Predecessor',
          description: 'What it continues, with the year of that; memberships reach back to it.',
          missing: 'None, or the source does not say.',
        },
        {
          name: 'instrument',
          type: 'string',
          title: 'Instrument',
          description: 'What it has adopted on association, assembly and expression, or on democracy.',
          missing: 'None that the source names.',
        },
        {
          name: 'rights_body',
          type: 'string',
          title: 'Rights body',
          description: 'Its court, commission or other body for human rights.',
          missing: 'None that the source names.',
        },
        {
          name: 'description',
          type: 'string',
          title: 'Description',
          description: 'What it is, in our words.',
        },
        {
          name: 'members_listed',
          type: 'boolean',
          title: 'Members listed',
          description:
            'Whether the table memberships has its members. If not, no row there says nothing about who belongs to it.',
        },
      ],
      sql: `
        SELECT lower(org) AS organisation, coalesce(o.name, w.name) AS name, short_name, kind, founded, seat,
          predecessor, civic_space_instrument AS instrument, human_rights_body AS rights_body, description,
          org = 'UNHRC' OR org IN (SELECT organisation FROM raw.memberships) AS members_listed
        FROM raw.organisations o FULL JOIN raw.organisation_words w USING (org)`,
      checks: [
        {
          says: 'each organisation of the list of members is described',
          sql: 'SELECT DISTINCT organisation FROM raw.memberships ANTI JOIN organisations o ON o.organisation = lower(memberships.organisation)',
        },
        {
          says: 'each has as many members as its compilers counted',
          sql: `
            SELECT code, expected, count(organisation) AS members
            FROM (VALUES ${counted.join(', ')}) AS counted(code, expected)
            LEFT JOIN raw.memberships ON organisation = code AND status IN ('member', 'suspended')
            GROUP BY code, expected HAVING members <> expected`,
        },
      ],
    },
  ],
  contributes: [
    {
      table: 'memberships',
      missingCountries: {},
      sql: `
        SELECT iso3 AS country, lower(organisation) AS organisation, 1 AS term, status, since, since_precision,
          since_basis, suspended AS suspended_since, until, until_precision, detail, listed_2014, listed_2026
        FROM raw.memberships WHERE left_out IS NULL AND iso3 IN (${COVERED})`,
    },
  ],
} satisfies Dataset;
