import { format, resolveConfig } from 'prettier';
import { type Field, PipelineError, type Table } from './dataset.ts';

export type Columns = Pick<Table, 'name' | 'title' | 'fields' | 'primaryKey'>;

/**
 * The TypeScript of `src/rows.ts`: one interface per table, sorted by name, with the columns in camelCase and the types that their
 * fields declare, and which columns a reader must turn into months or lists.
 */
export async function rowTypes(tables: readonly Columns[], file: string): Promise<string> {
  const sorted = tables.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const named = (is: (field: Field) => boolean) =>
    sorted.flatMap(({ name, fields }) => {
      const columns = fields.filter(is).map((field) => `'${field.name}'`);
      return columns.length === 0 ? [] : [`${name}: [${columns.join(', ')}],`];
    });
  const text = `/** Made by \`npm run data:rows\` from the fields that pipeline/ declares; do not edit. */
import type { Day, EventId, Iso3, Month } from './schema.ts';

${sorted.map(interfaceOf).join('\n\n')}

/** The rows of each table of the snapshot. */
export interface Rows { ${sorted.map(({ name }) => `${name}: ${rowName(name)};`).join('\n')} }

export type TableName = keyof Rows;

/** Columns whose days are the first of a month. */
export const MONTH_COLUMNS: Partial<Record<TableName, readonly string[]>> = {
${named(({ vocabulary }) => vocabulary === 'month').join('\n')}
};

/** Columns that hold any number of words with blanks between. */
export const LIST_COLUMNS: Partial<Record<TableName, readonly string[]>> = {
${named(({ list }) => list === true).join('\n')}
};
`;
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}

function interfaceOf({ name, title, fields, primaryKey }: Columns): string {
  const lines = fields.map((field) => `${camelCase(field.name)}: ${typeOf(field)};`);
  const key = primaryKey.map(camelCase).join(', ');
  return `/** ${title}; sorted by ${key}. */\nexport interface ${rowName(name)} {\n${lines.join('\n')}\n}`;
}

function typeOf({ name, type, vocabulary, values, list, missing }: Field): string {
  if (values !== undefined && values.length === 0) {
    throw new PipelineError(`The field ${name} allows no value.`);
  }
  const one = values?.map((value) => (typeof value === 'number' ? value : `'${value}'`)).join(' | ');
  const plain = one ?? (vocabulary === undefined ? PLAIN[type] : MEANT[vocabulary]);
  return `${list ? `readonly (${plain})[]` : plain}${missing === undefined ? '' : ' | null'}`;
}

const PLAIN = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  date: 'Day',
} as const satisfies Record<Field['type'], string>;

const MEANT = { country: 'Iso3', event: 'EventId', month: 'Month' } as const satisfies Record<
  NonNullable<Field['vocabulary']>,
  string
>;

function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function rowName(table: string): string {
  const singular = table
    .replace(/ices$/, 'ex')
    .replace(/ies$/, 'y')
    .replace(/(?<!s)s$/, '');
  return `${camelCase(`_${singular}`)}Row`;
}
