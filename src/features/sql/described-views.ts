import { derivedTables } from '../../data/database/views.ts';
import words from '../../i18n/en/sql-page.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { OWN_HISTORY } from '../../schema.ts';

const t = wordsOf(words);
type Key = Parameters<typeof t>[0];

export const describedViews = derivedTables.map(({ name, fields }) => ({
  name,
  title: textOf([`sql.view.${name}.title`]),
  description: textOf([`sql.view.${name}.description`]),
  fields: fields.map((field) => ({ ...field, ...described(name, field.name) })),
}));

function described(view: string, field: string) {
  const text = (what: 'title' | 'description' | 'unit') =>
    textOf([`sql.column.${view}.${field}.${what}`, `sql.column.${field}.${what}`]);
  return { title: text('title'), description: text('description'), unit: text('unit') };
}

function textOf(keys: readonly string[]): string {
  const found = keys.find(isKey);
  return found === undefined ? '' : t(found, { months: OWN_HISTORY.months });
}

function isKey(key: string): key is Key {
  return key in words;
}
