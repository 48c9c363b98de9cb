export const PRECISIONS = ['day', 'month', 'year'] as const;

export const VOTE_STATUSES = {
  held: 'it took place',
  annulled: 'it took place, and a court or the authorities set it aside',
  scheduled: 'it is to come',
  due: 'its day passed before the list was made, and no page on the vote itself was found: it was due then',
  postponed: 'it did not take place then and was put off',
  cancelled: 'it did not take place and was called off',
} as const;

export const ROUNDS = ['1', '2', 'rerun'] as const;
export const TURNOVERS = ['yes', 'no', 'unknown'] as const;

export const KINDS = {
  executive_election: { subject: 'election', title: 'Election of the executive' },
  presidential_election: { subject: 'election', title: 'Presidential election' },
  general_election: { subject: 'election', title: 'General election, of the executive and the legislature' },
  legislative_election: { subject: 'election', title: 'Legislative election' },
  upper_chamber_election: { subject: 'election', title: 'Election of the upper chamber' },
  constituent_election: { subject: 'election', title: 'Election of a constituent assembly' },
  referendum: { subject: 'referendum', title: 'Referendum' },
  coup: { subject: 'coup', title: 'Coup' },
  coup_attempt: { subject: 'coup', title: 'Failed coup attempt' },
  coup_plot: { subject: 'coup plot', title: 'Coup plot, thwarted' },
  shutdowns_begun: { subject: 'shutdown', title: 'Internet shutdowns begun in the month' },
  shutdowns_of_year: { subject: 'shutdown', title: 'Internet shutdowns counted in the year' },
  constitution_new: { subject: 'constitution', title: 'New constitution' },
  constitution_interim: { subject: 'constitution', title: 'Interim constitution' },
  constitution_reinstated: { subject: 'constitution', title: 'Earlier constitution back in force' },
  constitution_amended: { subject: 'constitution', title: 'Constitution amended' },
  constitution_suspended: { subject: 'constitution', title: 'Constitution suspended' },
  constitution_changed_while_suspended: {
    subject: 'constitution',
    title: 'Constitution changed while suspended',
  },
  emergency: { subject: 'emergency', title: 'State of emergency (pandemic)' },
  health_emergency: { subject: 'emergency', title: 'Public health emergency (pandemic)' },
  disaster: { subject: 'emergency', title: 'State of disaster (pandemic)' },
  emergency_by_law: { subject: 'emergency', title: 'Emergency measures under other law (pandemic)' },
  emergency_other: { subject: 'emergency', title: 'Emergency measures of another form (pandemic)' },
} as const satisfies Record<string, { subject: string; title: string }>;

export type Kind = keyof typeof KINDS;

const COLUMNS = {
  country: undefined,
  date: undefined,
  precision: undefined,
  kind: undefined,
  until: 'NULL::DATE',
  detail: 'NULL::VARCHAR',
  count: '1',
  status: 'NULL::VARCHAR',
  round: 'NULL::VARCHAR',
  early: 'NULL::BOOLEAN',
  turnover: 'NULL::VARCHAR',
  note: 'NULL::VARCHAR',
  page: 'NULL::VARCHAR',
  url: 'NULL::VARCHAR',
};

type Column = keyof typeof COLUMNS;
type Columns = Partial<Record<Column, string>> &
  Record<'country' | 'date' | 'precision' | 'kind', string> & { from: string };

/**
 * SQL for one source's rows in the calendar. Each column is an SQL expression over `from`; `count` is 1, and every
 * other column that is not required is empty, unless given.
 */
export function calendarRows(source: string, { from, ...columns }: Columns): string {
  const given: Partial<Record<Column, string>> = columns;
  const list = Object.entries(COLUMNS).map(
    ([name, otherwise]) => `${given[name as Column] ?? otherwise} AS "${name}"`,
  );
  const kinds = Object.entries(KINDS).map(
    ([kind, { subject, title }]) => `('${kind}', '${subject}', '${title}')`,
  );
  return `
    SELECT *, '${source}' AS source
    FROM (SELECT ${list.join(', ')} ${from})
    LEFT JOIN (VALUES ${kinds.join(', ')}) AS kinds(kind, subject, title) USING (kind)`;
}

export function kindOf(expression: string, kinds: Record<string, Kind>): string {
  const cases = Object.entries(kinds).map(([value, kind]) => `WHEN '${value}' THEN '${kind}'`);
  return `CASE ${expression}::VARCHAR ${cases.join(' ')} END`;
}

export function phrases(when: Record<string, string>): string {
  const list = Object.entries(when).map(([condition, text]) => `CASE WHEN ${condition} THEN ${text} END`);
  return `nullif(concat_ws(', ', ${list.join(', ')}), '')`;
}
