import type { Catalog, Resource } from '../../../data/snapshot/catalog.ts';
import panelWords from '../../../i18n/en/panel.json' with { type: 'json' };
import { eventName } from '../../../i18n/names.ts';
import { wordsOf } from '../../../i18n/words.ts';
import type { IndicatorRow } from '../../../rows.ts';
import { EVENTS, type Field } from '../../../schema.ts';
import { FLAGS, flagSql } from './flags.ts';

const t = wordsOf(panelWords);

/** A column of the panel: what it says, the table it is taken from, and its SQL over the tables joined in `panelSql`. */
export interface PanelColumn extends Field {
  from: string;
  sql: string;
}

const COUNTRY_KEYS = ['name', 'cow', 'gw', 'vdem', 'wb'] as const;
const DIGITS = 4;

/**
 * The columns of the panel, in its order: country and month, codes to join by, what `coverage` says of the month, articles and
 * share of each event, what the calendar dates to the month, and the newest release of each yearly index, repeated in the
 * months of its year. Follows the manifest: a column that `coverage` gains is here too.
 */
export function panelColumns(
  { resources }: Pick<Catalog, 'resources'>,
  indicators: readonly IndicatorRow[],
): PanelColumn[] {
  const tableOf = (name: string): Resource => {
    const found = resources.find((one) => one.name === name);
    if (!found) throw new Error(`The panel requires the table ${name}.`);
    return found;
  };
  const fieldsOf = (name: string) => tableOf(name).schema.fields;
  const keys = fieldsOf('coverage').filter(({ name }) => name === 'country' || name === 'month');
  return [
    ...keys.map((field): PanelColumn => ({ ...field, from: 'coverage', sql: `coverage.${field.name}` })),
    {
      ...{ name: 'year', type: 'integer', title: t('panel.year'), description: t('panel.year.text') },
      ...{ from: 'coverage', sql: 'year(coverage.month)::INTEGER' },
    },
    ...fieldsOf('countries')
      .filter(({ name }) => (COUNTRY_KEYS as readonly string[]).includes(name))
      .map((field): PanelColumn => ({ ...field, from: 'countries', sql: `countries.${field.name}` })),
    ...fieldsOf('coverage')
      .filter((field) => !keys.includes(field))
      .map((field): PanelColumn => ({ ...field, from: 'coverage', sql: `coverage.${field.name}` })),
    ...EVENTS.flatMap((event): PanelColumn[] => [
      {
        ...{
          name: `${event}_count`,
          type: 'number',
          unit: 'articles',
          title: t('panel.count', { event: eventName(event) }),
        },
        ...{
          description: t('panel.count.text'),
          missing: t('panel.unread'),
          from: 'events',
          sql: `wide.${event}_count`,
        },
      },
      {
        ...{ name: `${event}_share`, type: 'number', unit: 'per 10,000 articles' },
        ...{ title: t('panel.share', { event: eventName(event) }), description: t('panel.share.text') },
        ...{ missing: t('panel.unread'), from: 'shares', sql: `wide.${event}_share` },
      },
    ]),
    ...FLAGS.map((flag): PanelColumn => ({
      ...{ name: flag.name, type: 'integer', title: t(`panel.${flag.name}`), unit: t('panel.flag.unit') },
      ...{ description: t(`panel.${flag.name}.text`), missing: t('panel.flag.missing'), from: 'calendar' },
      sql: flagSql(flag),
    })),
    ...indicators
      .filter(({ newer }) => newer === null)
      .map((row): PanelColumn => ({
        ...{ name: columnName(row.indicator), type: 'number', unit: row.unit },
        ...{ title: `${row.title} (${row.indicator})`, description: `${row.description} ${row.higherMeans}` },
        ...{
          missing: t('panel.index.missing', { first: row.firstYear, last: row.lastYear }),
          from: 'indices',
        },
        sql: `yearly.${columnName(row.indicator)}`,
      })),
    ...fieldsOf('conflict_deaths')
      .filter(({ name }) => name === 'deaths')
      .map((field): PanelColumn => ({
        ...field,
        ...{ name: 'conflict_deaths', missing: t('panel.deaths.missing'), from: 'conflict_deaths' },
        sql: 'conflict_deaths.deaths',
      })),
  ];
}

/** SQL for the panel over the tables of the snapshot and the view `shares`: one row per country and month, sorted. */
export function panelSql(columns: readonly PanelColumn[], indicators: readonly IndicatorRow[]): string {
  const wide = EVENTS.flatMap((event) => [
    `max(count) FILTER (event = '${event}') AS ${event}_count`,
    `round(max(share) FILTER (event = '${event}'), ${DIGITS}) AS ${event}_share`,
  ]);
  const yearly = indicators.map(
    ({ indicator }) => `max(value) FILTER (indicator = '${indicator}') AS ${columnName(indicator)}`,
  );
  return `
    WITH wide AS (SELECT country, month, ${wide.join(', ')} FROM shares GROUP BY country, month),
    yearly AS (SELECT country, year, ${yearly.join(', ')} FROM indices GROUP BY country, year)
    SELECT ${columns.map(({ name, sql }) => `${sql} AS ${name}`).join(', ')}
    FROM coverage
    JOIN countries ON countries.iso3 = coverage.country
    LEFT JOIN wide ON wide.country = coverage.country AND wide.month = coverage.month
    LEFT JOIN yearly ON yearly.country = coverage.country AND yearly.year = year(coverage.month)
    LEFT JOIN conflict_deaths ON conflict_deaths.country = coverage.country AND conflict_deaths.year = year(coverage.month)
    ORDER BY coverage.country, coverage.month`;
}

function columnName(indicator: string): string {
  return indicator.toLowerCase().replace(/[^a-z0-9]+/g, '_');
}
