import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findDatasets } from '../pipeline/engine/find-datasets.ts';
import scripts from '../package.json' with { type: 'json' };

const text = readFileSync(new URL('../CONTRIBUTING.md', import.meta.url), 'utf8');

test('CONTRIBUTING explains how to update every dataset that has its own sources', async () => {
  const [, section = ''] = text.split('## Bring a source up to date');
  const found = (await findDatasets()).filter(({ dataset }) => dataset.sources.length > 0);
  const silent = found.filter(({ name }) => !section.includes(`\`${name}\``));
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test('CONTRIBUTING names no command that does not exist', () => {
  const named = [...text.matchAll(/npm run (\w+(?::\w+)*)/g)].map(([, name]) => name!);
  expect(named.length).toBeGreaterThan(5);
  expect([...new Set(named)].filter((name) => !Object.hasOwn(scripts.scripts, name))).toEqual([]);
});

test.each(['ARCHITECTURE.md', 'CONTRIBUTING.md', 'README.md', 'HOSTING.md'])(
  '%s names no file that does not exist',
  (document) => {
    const words = readFileSync(new URL(`../${document}`, import.meta.url), 'utf8');
    const named = [
      ...words.matchAll(/`((?:src|pipeline|tests|bench|eslint|integrations|scripts)\/[\w./-]*)`/g),
    ];
    const missing = named.filter(([, path]) => !existsSync(new URL(`../${path}`, import.meta.url)));
    expect([...new Set(missing.map(([, path]) => path))]).toEqual([]);
  },
);
