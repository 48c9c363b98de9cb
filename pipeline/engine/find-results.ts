import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Result } from './result.ts';

const FOLDER = join(import.meta.dirname, '../results');

export async function findResults(): Promise<Result[]> {
  const files = globSync('*.ts', { cwd: FOLDER }).sort();
  return Promise.all(
    files.map(async (file) => {
      const { default: result } = (await import(pathToFileURL(join(FOLDER, file)).href)) as {
        default: Result;
      };
      return result;
    }),
  );
}
