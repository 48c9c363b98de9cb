import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Correction, readCorrections } from './corrections.ts';
import { type Dataset, PipelineError } from './dataset.ts';

const FOLDER = join(import.meta.dirname, '../datasets');

export interface FoundDataset {
  name: string;
  dataset: Dataset;
  corrections: Correction[];
}

/** Every `<name>.ts` in pipeline/datasets/ with its `<name>.corrections.json`, if any, sorted by name. */
export async function findDatasets(): Promise<FoundDataset[]> {
  const names = globSync('*.ts', { cwd: FOLDER })
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const url = pathToFileURL(join(FOLDER, `${name}.ts`)).href;
      const { default: dataset } = (await import(url)) as { default: Dataset };
      return { name, dataset, corrections: readCorrections(join(FOLDER, `${name}.corrections.json`)) };
    }),
  );
}

/**
 * The datasets by name, each moved behind those whose tables it needs. Fails on a table nobody makes and on a
 * circle.
 */
export function inOrder<Found extends Pick<FoundDataset, 'name' | 'dataset'>>(
  found: readonly Found[],
): Found[] {
  const waiting = found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const ordered: Found[] = [];
  const made = new Set<string>();
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ dataset }) => (dataset.needs ?? []).every((table) => made.has(table)));
    const [ready] = at === -1 ? [] : waiting.splice(at, 1);
    if (!ready) {
      const names = waiting.map(({ name, dataset }) => `${name} (${(dataset.needs ?? []).join(', ')})`);
      throw new PipelineError(
        `These datasets need tables that no dataset creates before them: ${names.join('; ')}.`,
      );
    }
    ordered.push(ready);
    for (const { name } of ready.dataset.tables ?? []) made.add(name);
  }
  return ordered;
}
