import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const MODULE = 'virtual:duckdb';
const FILES = { wasm: 'duckdb-eh.wasm', worker: 'duckdb-browser-eh.worker.js' };

/**
 * Serves the database engine’s two files as `virtual:duckdb`, gzipped in advance under an extension that hosts pass
 * through unchanged: 7.8 MB everywhere, instead of 35 MB wherever `.wasm` is not compressed.
 */
export function duckdb(): Plugin {
  return {
    name: 'duckdb-files',
    // If they were first discovered when the console opens, the development server would reload the page.
    config: () => ({ optimizeDeps: { include: ['@duckdb/duckdb-wasm', 'apache-arrow'] } }),
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    async load(id) {
      if (id !== `\0${MODULE}`) return null;
      const entries = await Promise.all(Object.entries(FILES).map(([name, file]) => describe(name, file)));
      return entries.join('\n');
    },
  };
}

async function describe(name: string, file: string): Promise<string> {
  const source = createRequire(import.meta.url).resolve(`@duckdb/duckdb-wasm/dist/${file}`);
  const raw = await readFile(source);
  const { path, bytes } = await packed(file, raw);
  return [
    `import ${name}Url from ${JSON.stringify(`${path}?url&no-inline`)};`,
    `export const ${name} = { url: ${name}Url, bytes: ${bytes}, rawBytes: ${raw.length} };`,
  ].join('\n');
}

async function packed(file: string, raw: Buffer): Promise<{ path: string; bytes: number }> {
  const folder = resolve('node_modules/.cache/duckdb');
  const version = createHash('sha256').update(raw).digest('hex').slice(0, 12);
  const path = `${folder}/${file.replace(/\.\w+$/, '')}.${version}.bin`;
  if (!existsSync(path)) {
    await mkdir(folder, { recursive: true });
    const half = `${path}.${process.pid}`;
    await writeFile(half, await promisify(gzip)(raw, { level: 9 }));
    await rename(half, path);
  }
  return { path, bytes: (await readFile(path)).length };
}
