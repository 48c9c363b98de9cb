import type { Check, Contribution, MissingCountries } from '../engine/dataset.ts';

export const HEADINGS = {
  entry: 'Founding and registering a group',
  operations: 'Running it without interference',
  resources: 'Seeking and using money, also from abroad',
  expression: 'Speaking, informing and advocating',
  assembly: 'Meeting and demonstrating',
  international: 'Contact with, and commitments before, the world',
  safeguards: 'Courts, complaints, watchdogs and limits on emergency powers',
} as const;

export const KINDS = {
  commitment: 'a treaty or declaration that binds the state',
  law: 'what the text of a constitution or law says',
  institution: 'the standing of a public body',
  review: 'what other states recommended',
  assessment: 'a grade given by assessors or experts',
} as const;

export const STATUSES = {
  yes: 'it is so',
  no: 'the source says it is not so',
  signed: 'signed, but not bound',
  withdrawn: 'was bound, and gave notice to leave',
  rated: 'neither yes nor no: the value says',
  'not rated': 'the source does not cover the country',
  'not eligible': 'the country cannot join, or is not subject to it',
  unknown: 'the source is silent, or too weakly founded to be shown',
} as const;

export interface LawFact {
  fact: string;
  heading: keyof typeof HEADINGS;
  kind: keyof typeof KINDS;
  title: string;
  description: string;
  unit?: string;
  /** Lowest and highest possible value; null where there is no upper end. */
  scale?: readonly [number, number | null];
  levels?: Record<number, string>;
  direction: 'better' | 'worse' | 'neither';
  higherMeans: string;
  /** ISO day, month or year up to which the source is current; null where it does not say. */
  asOf: string | null;
  /** SQL for the status of a covered country (`iso3`, `region`) without a row in the source. */
  absent: string;
  /**
   * Codes of covered countries that the source is known to lack; the run stops when the list differs. Not checked
   * unless declared.
   */
  silent?: string;
}

const NO_REASONS: MissingCountries = {};

/**
 * What a dataset adds to the tables `law`, `law_facts` and `law_levels`. Covered countries without a row get one
 * with the fact's `absent` status, so that a blank is never read as a no.
 *
 * @param rows SQL that selects fact, country, year, status, value, date, precision and as_of for all countries of
 *   the source; those not covered count towards `states_yes` and are dropped
 * @param checks promises about the staging tables
 */
export function law(
  source: string,
  facts: readonly LawFact[],
  rows: string,
  checks: Check[] = [],
): Contribution[] {
  const absent = facts.map(({ fact, absent }) => `WHEN ${text(fact)} THEN ${absent}`).join(' ');
  return [
    {
      table: 'law',
      missingCountries: NO_REASONS,
      checks: [...silenceOf(facts, rows), ...checks],
      sql: `
        WITH stated AS (${rows}), described AS (${tableOf(source, facts)})
        SELECT * FROM stated SEMI JOIN countries ON iso3 = country
        UNION ALL BY NAME
        SELECT fact, iso3 AS country, CASE fact ${absent} END AS status, as_of
        FROM described CROSS JOIN (SELECT iso3, region FROM countries)
        ANTI JOIN stated ON stated.fact = described.fact AND country = iso3`,
    },
    {
      table: 'law_facts',
      sql: `
        WITH stated AS (${rows}), described AS (${tableOf(source, facts)}),
        years AS (SELECT fact, min(year) AS first_year, max(year) AS last_year FROM stated GROUP BY fact),
        states AS (
          SELECT fact, count(*) FILTER (status = 'yes') AS states_yes
          FROM stated JOIN years USING (fact) WHERE year IS NOT DISTINCT FROM last_year
          GROUP BY fact HAVING bool_or(status IN ('yes', 'no', 'signed', 'withdrawn'))
        )
        SELECT * FROM described LEFT JOIN years USING (fact) LEFT JOIN states USING (fact)`,
    },
    ...levelsOf(facts),
  ];
}

/** Unions one SELECT per column of a staging table, with `{fact}` and `{column}` filled in. */
export function perColumn(columns: Record<string, string>, select: string): string {
  return Object.entries(columns)
    .map(([fact, column]) => select.replaceAll('{fact}', text(fact)).replaceAll('{column}', `"${column}"`))
    .join(' UNION ALL ');
}

function silenceOf(facts: readonly LawFact[], rows: string): Check[] {
  const expected = facts.flatMap(({ fact, silent }) =>
    silent === undefined ? [] : [`(${text(fact)}, ${text(silent)})`],
  );
  if (expected.length === 0) return [];
  return [
    {
      says: 'its source has every country but those listed as silent, and none of those',
      sql: `
        WITH stated AS (${rows}), expected AS (FROM (VALUES ${expected.join(', ')}) AS expected(fact, silent)),
        listed AS (
          SELECT fact, iso3 FROM (SELECT fact, unnest(string_split(silent, ' ')) AS iso3 FROM expected)
          SEMI JOIN countries USING (iso3)
        ),
        found AS (
          SELECT expected.fact, iso3 FROM expected CROSS JOIN countries
          ANTI JOIN stated ON stated.fact = expected.fact AND country = iso3
        )
        SELECT *, 'listed, but there' AS fault FROM (FROM listed EXCEPT FROM found)
        UNION ALL SELECT *, 'not listed, but not there' FROM (FROM found EXCEPT FROM listed)
        ORDER BY ALL`,
    },
  ];
}

function levelsOf(facts: readonly LawFact[]): Contribution[] {
  const rows = facts.flatMap(({ fact, levels }) =>
    Object.entries(levels ?? {}).map(([value, label]) => `(${text(fact)}, ${value}::DOUBLE, ${text(label)})`),
  );
  if (rows.length === 0) return [];
  return [{ table: 'law_levels', sql: `FROM (VALUES ${rows.join(', ')}) AS levels(fact, value, label)` }];
}

function tableOf(source: string, facts: readonly LawFact[]): string {
  const rows = facts.map(({ scale: [from, to] = [null, null], ...described }) => {
    const { fact, heading, kind, title, description, unit, direction, higherMeans, asOf } = described;
    const words = [fact, heading, kind, title, description, unit, direction, higherMeans, source, asOf];
    return `(${words.map(text).join(', ')}, ${from ?? 'NULL'}::DOUBLE, ${to ?? 'NULL'}::DOUBLE)`;
  });
  const names =
    'fact, heading, kind, title, description, unit, direction, higher_means, source, as_of, scale_min, scale_max';
  return `FROM (VALUES ${rows.join(', ')}) AS described(${names})`;
}

function text(words: string | null | undefined): string {
  return words === null || words === undefined ? 'NULL::VARCHAR' : `'${words.replaceAll("'", "''")}'`;
}
