export const PRECISIONS = ['day', 'month', 'year'] as const;

export const KINDS = {
  executive_election: { subject: 'election', title: 'Election of the executive' },
  presidential_election: { subject: 'election', title: 'Presidential election' },
  legislative_election: { subject: 'election', title: 'Legislative election' },
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
};

type Column = keyof typeof COLUMNS;
type Columns = Partial<Record<Column, string>> &
  Record<'country' | 'date' | 'precision' | 'kind', string> & { from: string };

/**
 * SQL for one source's rows in the calendar. Each column is an SQL expression over `from`; `until` and `detail`
 * are empty and `count` is 1 unless given.
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
