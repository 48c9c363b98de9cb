import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { catalog } from '../../src/data/snapshot/catalog.ts';
import { rowsOf } from '../../src/data/tables/rows.ts';
import { producerOf } from '../../src/series/registry.ts';

export interface DataWords {
  without(text: string, table?: string): string;
}

export async function dataWords(): Promise<DataWords> {
  const { title, resources, sources, licenses } = await catalog();
  const [countries, organisations, outlets, indicators, levels, influence] = await Promise.all([
    rowsOf('countries'),
    rowsOf('organisations'),
    rowsOf('outlets'),
    rowsOf('indicators'),
    rowsOf('indicator_levels'),
    rowsOf('influence_types'),
  ]);
  const within = oneOf([
    title,
    ...resources.flatMap((table) => [table.title, table.description]),
    ...sources.flatMap((source) => [
      source.title,
      source.producer,
      source.version.replace(/^\d+$/, ''),
      bare(source.citation),
    ]),
    ...licenses.map((licence) => licence.title),
    ...countries.flatMap(({ iso3, capital }) => [iso3, ...(capital === null ? [] : [capital])]),
    ...organisations.flatMap(({ name, shortName }) => [name, shortName]),
    ...outlets.map(({ outlet }) => outlet),
    ...indicators.flatMap((one) => [
      one.title,
      one.description,
      one.unit,
      one.higherMeans,
      one.interval ?? '',
    ]),
    ...levels.map(({ label }) => label),
    ...influence.flatMap(({ name, theme, newerName }) => [name, theme, newerName ?? '']),
    ...sources.map(({ name }) => producerOf(name)),
  ]);
  const headings = new Set(chartFolders());
  const own = new Map(
    resources.map(({ name, schema: { primaryKey } }) => [name, oneOf([name, ...primaryKey])] as const),
  );
  return {
    without(text, table) {
      const rest = text.replace(within, ' ');
      if (headings.has(rest.trim())) return '';
      const names = own.get(table ?? '');
      return names ? rest.replace(names, ' ') : rest;
    },
  };
}

const bare = (citation: string) => citation.replace(/[.\s]+$/, '');

function oneOf(texts: readonly string[]): RegExp {
  const escaped = [...new Set(texts)]
    .filter((text) => /[A-Za-z]{2}/.test(text))
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\d])(?:${escaped.join('|')})(?![\\p{L}\\d])`, 'gu');
}

function chartFolders(): string[] {
  return readdirSync(fileURLToPath(new URL('../../src/charts', import.meta.url)));
}
