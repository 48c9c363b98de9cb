import type { Catalog, Resource } from '../../data/snapshot/catalog.ts';
import type { Reach } from '../../data/tables/reach.ts';
import { sourcesOf } from '../../findings/table-facts.ts';
import dataWords from '../../i18n/en/data.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(dataWords);

interface Described {
  table: Resource;
  catalog: Catalog;
  reach: readonly Reach[];
  places: readonly string[];
  address: string;
  folder: string;
}

export function datasetJsonLd({ table, catalog, reach, places, address, folder }: Described): object {
  const sources = sourcesOf(table, catalog);
  const span = timeSpan(reach);
  const download = (encodingFormat: string, path: string, more: object = {}) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: `${folder}${path}`,
    ...more,
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: table.title,
    alternateName: table.name,
    description: [table.description, ...(table.caveats ?? [])].join(' '),
    url: address,
    identifier: `${catalog.id}/${table.name}`,
    version: catalog.version,
    dateModified: catalog.created,
    license: table.licenses.map(({ path, title }) => (path?.startsWith('http') ? path : title)),
    creator: sources.map(({ producer }) => ({ '@type': 'Organization', name: producer })),
    citation: sources.map(({ citation }) => citation),
    isAccessibleForFree: true,
    keywords: [t('data.keyword.civicSpace'), t('data.keyword.news'), table.title],
    ...(span && { temporalCoverage: span }),
    ...(places.length > 0 && { spatialCoverage: places }),
    variableMeasured: table.schema.fields.map(({ name, title, description, unit }) => ({
      '@type': 'PropertyValue',
      name,
      description: `${title}: ${description}`,
      ...(unit && { unitText: unit }),
    })),
    distribution: [
      ...table.parts.map(({ path, bytes, hash }) =>
        download('application/vnd.apache.parquet', path, {
          contentSize: `${bytes} B`,
          sha256: hash.replace('sha256:', ''),
        }),
      ),
      download('text/csv', `tables/${table.name}.csv`),
      download('application/jsonl', `tables/${table.name}.jsonl`),
    ],
    includedInDataCatalog: { '@type': 'DataCatalog', name: catalog.title, url: folder },
  };
}

export function asScript(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function timeSpan(reach: readonly Reach[]): string | null {
  const first = reach.flatMap((one) => one.first ?? []).sort()[0];
  const last = reach
    .flatMap((one) => one.last ?? [])
    .sort()
    .at(-1);
  return first && last ? (first === last ? first : `${first}/${last}`) : null;
}
