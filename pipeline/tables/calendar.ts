import { KINDS, PRECISIONS, ROUNDS, TURNOVERS, VOTE_STATUSES } from '../vocabulary/calendar.ts';
import type { SharedTable } from '../engine/dataset.ts';

const SUBJECTS = [...new Set(Object.values(KINDS).map(({ subject }) => subject))];
const kinds = Object.keys(KINDS).join(', ');

const BEST_FIRST = ['elections-2021-2026', 'elections-reign', 'elections-vdem-years'];

/**
 * Whether two lists speak of the same election. A general election is presidential and legislative;
 * REIGN's election of the executive is presidential, or legislative where V-Dem has no presidential one that year.
 */
const sameVote = (worse: string, better: string) => `
  ${better}.country = ${worse}.country AND ${better}.subject = ${worse}.subject
  AND coalesce(${better}.status, 'held') IN ('held', 'annulled')
  AND list_position([${BEST_FIRST.map((name) => `'${name}'`).join(', ')}], ${better}.source)
    < list_position([${BEST_FIRST.map((name) => `'${name}'`).join(', ')}], ${worse}.source)
  AND CASE ${worse}.precision
    WHEN 'year' THEN ${better}.precision <> 'year' AND year(${better}.date) = year(${worse}.date) AND (
      ${better}.kind = ${worse}.kind
      OR (${better}.kind = 'general_election' AND ${worse}.kind IN ('presidential_election', 'legislative_election'))
      OR (${better}.kind = 'executive_election' AND (${worse}.kind = 'presidential_election'
        OR (${worse}.kind = 'legislative_election' AND NOT EXISTS (
          FROM gathered AS third WHERE third.country = ${worse}.country AND third.source = ${worse}.source
            AND third.date = ${worse}.date AND third.kind = 'presidential_election')))))
    ELSE ${better}.date = ${worse}.date END`;

const lastDay = (row: string) =>
  `CASE ${row}.precision WHEN 'day' THEN ${row}.date WHEN 'month' THEN last_day(${row}.date)
    ELSE make_date(year(${row}.date), 12, 31) END`;

export default {
  name: 'calendar',
  title: 'Calendar of elections, coups, shutdowns, constitutions and emergencies',
  description:
    'What happened in a country and when, as eight sources have it, each row with the list it comes from and with how much of its date is known. An election that several lists have stands once, in the row of the list that tells most, and the column also names the others: a vote of the same day in the list of 2021 to 2027 and in REIGN, and a year of V-Dem in which a dated list has a vote of that kind (a general election counts as presidential and as legislative; an election of the executive in REIGN as presidential, or as legislative where V-Dem has no presidential election in that year). Nothing else is merged: a coup that two lists have stands twice. No row means that no list has anything, which is weaker than that nothing happened; the lists differ in their span: dates of elections 1990 to mid-2027 (thin after April 2026), years of elections 1990–2023, coups by day 1990–2022, coups by year 1990–2025, shutdowns 2016–2025, constitutional events to 2023 (from the first constitution on), emergency measures March 2020 to June 2021. Months and years of shutdowns come from one list and are not to be added: a shutdown that goes on counts again each year.',
  caveats: [
    'The list of elections from 2021 on was made in November 2026, with hindsight: it does not say since when a date was known. No method here learns from the calendar, and none of past months should.',
    'Elections that were postponed or cancelled stay on the day for which they were set; status says so. Count votes with status held or annulled only.',
    'Whether an election changed who governs is coded by two lists in their own ways: REIGN by the leader in office, the newer list by person or party. Runoffs are counted apart from their first rounds.',
  ],
  primaryKey: ['country', 'date', 'kind', 'source'],
  fields: [
    {
      name: 'country',
      type: 'string',
      title: 'Country',
      description: 'ISO 3166-1 alpha-3 code; Kosovo is XKX.',
      vocabulary: 'country',
    },
    {
      name: 'date',
      type: 'date',
      title: 'Date',
      description: 'First day on which it can have been: 1 January where only the year is known.',
    },
    {
      name: 'precision',
      type: 'string',
      values: PRECISIONS,
      title: 'Precision',
      description:
        'How much of the date is known: day, month or year. An emergency measure dated the first of a month reads month, since its source writes the first where it does not know the day.',
    },
    {
      name: 'until',
      type: 'date',
      title: 'Until',
      description: 'Last day, for emergency measures.',
      missing:
        'Not an emergency measure, or the source gives no end: it can have outlasted the source, or another took its place.',
    },
    {
      name: 'subject',
      type: 'string',
      values: SUBJECTS,
      title: 'Subject',
      description: `One of: ${SUBJECTS.join(', ')}.`,
    },
    {
      name: 'kind',
      type: 'string',
      values: Object.keys(KINDS),
      title: 'Kind',
      description: `What it was, within the subject. One of: ${kinds}. The election of the executive is the one that decides who governs in the judgement of the list: mostly of a president, in some countries of a parliament.`,
    },
    { name: 'title', type: 'string', title: 'Title', description: 'The kind, in words to be read.' },
    {
      name: 'detail',
      type: 'string',
      title: 'Detail',
      description:
        'What else the source codes, in our words: round of an election, who took part in a coup, extent and given causes of shutdowns. Causes and extents overlap, and do not add up to the count.',
      missing: 'The source codes nothing else.',
    },
    {
      name: 'count',
      type: 'integer',
      title: 'Count',
      description:
        'How many events the row stands for: 1, or more where a source only counts by month or year.',
      unit: 'events',
    },
    {
      name: 'status',
      type: 'string',
      values: Object.keys(VOTE_STATUSES),
      title: 'Status of the vote',
      description: `What became of an election or referendum: ${Object.entries(VOTE_STATUSES)
        .map(([word, meaning]) => `${word} (${meaning})`)
        .join('; ')}.`,
      missing: 'Neither an election nor a referendum.',
    },
    {
      name: 'round',
      type: 'string',
      values: ROUNDS,
      title: 'Round',
      description: 'Round of an election: 1 (also where one round decided), 2 or rerun.',
      missing: 'Neither an election nor a referendum, or the list does not say.',
    },
    {
      name: 'early',
      type: 'boolean',
      title: 'Early',
      description: 'Whether the election came ahead of, or outside, the regular schedule.',
      missing:
        'Not an election, a second round, or the list does not say. Only REIGN does, to February 2021.',
    },
    {
      name: 'turnover',
      type: 'string',
      values: TURNOVERS,
      title: 'Turnover',
      description:
        'Whether another person or party took office as a result: yes, no, or unknown. First rounds that led to a runoff read no or unknown.',
      missing: 'Not an election, or the list does not follow it.',
    },
    {
      name: 'note',
      type: 'string',
      title: 'Note',
      description: 'A few words on the vote, in our words.',
      missing: 'There is nothing to add.',
    },
    {
      name: 'page',
      type: 'string',
      title: 'Page',
      description: 'Title of the page that says so, where rows of a list rest on a page each.',
      missing: 'The list as a whole is the source.',
    },
    {
      name: 'url',
      type: 'string',
      title: 'Address of the page',
      description: 'Where the page is.',
      missing:
        'The list as a whole is the source, or the page read was a copy of what another publisher wrote: only its title is named.',
    },
    { name: 'source', type: 'string', title: 'Source', description: 'Name of the source that has it.' },
    {
      name: 'also',
      type: 'string',
      list: true,
      title: 'Also in',
      description:
        'Other sources with something on the same subject in the same country whose possible days overlap: the same day, or the month or year that it falls in. Often the same event, but the sources can differ on its kind. Names with spaces between.',
      missing: 'No other source has anything then.',
    },
  ],
  derived: {
    also: `
      SELECT string_agg(DISTINCT other.source, ' ' ORDER BY other.source) FROM gathered AS other
      WHERE other.country = one.country AND other.subject = one.subject AND other.source <> one.source
        AND other.date <= ${lastDay('one')} AND one.date <= ${lastDay('other')}`,
  },
  keeps: `NOT EXISTS (FROM gathered AS other WHERE ${sameVote('one', 'other')})`,
  checks: [
    {
      says: 'every election and referendum has a status, and nothing else has',
      sql: `FROM calendar WHERE (status IS NULL) = (subject IN ('election', 'referendum'))`,
    },
    {
      says: 'what was held lies before the list was made, and what is scheduled after it',
      sql: `FROM calendar WHERE (status IN ('held', 'annulled', 'due')) <> (date < DATE '2026-11-28') AND status NOT IN ('postponed', 'cancelled')`,
    },
    {
      says: 'pages are addressed by http or https',
      sql: `FROM calendar WHERE NOT regexp_matches(url, '^https?://[^ ]+$')`,
    },
    {
      says: 'a date known to the month or year is its first day',
      sql: `
        FROM calendar WHERE (precision = 'month' AND day(date) <> 1) OR (precision = 'year' AND dayofyear(date) <> 1)`,
    },
    { says: 'nothing ends before it begins', sql: 'FROM calendar WHERE until < date' },
    { says: 'a row stands for at least one event', sql: 'FROM calendar WHERE "count" < 1' },
  ],
} satisfies SharedTable;
