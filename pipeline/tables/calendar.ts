import { KINDS, PRECISIONS } from '../vocabulary/calendar.ts';
import type { SharedTable } from '../engine/dataset.ts';

const SUBJECTS = [...new Set(Object.values(KINDS).map(({ subject }) => subject))];
const kinds = Object.keys(KINDS).join(', ');

const lastDay = (row: string) =>
  `CASE ${row}.precision WHEN 'day' THEN ${row}.date WHEN 'month' THEN last_day(${row}.date)
    ELSE make_date(year(${row}.date), 12, 31) END`;

export default {
  name: 'calendar',
  title: 'Calendar of elections, coups, shutdowns, constitutions and emergencies',
  description:
    'What happened in a country and when, as seven sources have it, each row with the list it comes from and with how much of its date is known. Nothing is merged: an event that two lists have stands twice, and the column also says so. No row means that no list has anything, which is weaker than that nothing happened; the lists differ in their span: dates of elections 1990 to February 2021, years of elections 1990–2023, coups by day 1990–2022, coups by year 1990–2025, shutdowns 2016–2025, constitutional events to 2023 (from the first constitution on), emergency measures March 2020 to June 2021. Months and years of shutdowns come from one list and are not to be added: a shutdown that goes on counts again each year.',
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
  checks: [
    {
      says: 'a date known to the month or year is its first day',
      sql: `
        FROM calendar WHERE (precision = 'month' AND day(date) <> 1) OR (precision = 'year' AND dayofyear(date) <> 1)`,
    },
    { says: 'nothing ends before it begins', sql: 'FROM calendar WHERE until < date' },
    { says: 'a row stands for at least one event', sql: 'FROM calendar WHERE "count" < 1' },
  ],
} satisfies SharedTable;
