import type { Dataset } from './dataset.ts';
import type { Manifest } from './manifest.ts';

/** LICENSES.md: the terms of each source and, where the producer asks for it, the notice verbatim. */
export function writeLicences(datasets: readonly Dataset[], manifest: Manifest): string {
  const sources = datasets.flatMap((dataset) => dataset.sources).sort((a, b) => (a.name < b.name ? -1 : 1));
  const tablesOf = (name: string) =>
    manifest.resources.filter((resource) => resource.sources.includes(name)).map((resource) => resource.name);
  const sections = sources.map((source) =>
    [
      `## ${source.title}`,
      `${source.producer}. Version: ${source.version}, accessed ${source.dateAccessed}.`,
      `Cite as: ${source.citation}`,
      `Licence: [${source.licence.title}](${source.licence.path}). Tables: ${tablesOf(source.name).join(', ')}.`,
      ...(source.notice === undefined ? [] : ['```text\n' + source.notice + '\n```']),
    ].join('\n\n'),
  );
  return (
    ['# Licences of the data', 'Each table keeps the terms of the sources it rests on.', ...sections].join(
      '\n\n',
    ) + '\n'
  );
}
