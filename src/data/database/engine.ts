import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from '@duckdb/duckdb-wasm';
import { wasm, worker } from 'virtual:duckdb';
import { toArrowStream } from './arrow.ts';
import { catalog, type Resource } from '../snapshot/catalog.ts';
import { fetchFile } from '../snapshot/files.ts';
import { once } from '../snapshot/once.ts';
import { SnapshotError } from '../snapshot/snapshot-error.ts';
import type { Field, Cell } from '../../schema.ts';
import { cells, cellType, type ResultColumn } from './cells.ts';
import { decodeTable } from '../tables/table.ts';
import { derivedTables, isKeptFrom, restsOn } from './views.ts';

/** The only file that knows DuckDB-WASM: how it is started, and how a query is run and stopped. */
export interface Engine {
  tables: string[];
  run(query: string, limit: number): Promise<Rows>;
  /** Stops the running query, which then rejects; false when none was running. */
  cancel(): Promise<boolean>;
  end(): void;
}

export interface Rows {
  columns: ResultColumn[];
  rows: Cell[][];
  truncated: boolean;
}

export type OnBytes = (done: number, of: number) => void;

const listeners = new Set<OnBytes>();
const loaded = { wasm: 0, worker: 0 };

/**
 * Starts the engine in its own worker with every table of the snapshot, cut off from files, network and settings.
 * Very long tables start empty and are filled before the first query that names them.
 */
export async function startEngine({
  onBytes,
  memory,
}: {
  onBytes: OnBytes;
  memory: string;
}): Promise<Engine> {
  listeners.add(onBytes);
  try {
    const streams = arrowStreams();
    streams.catch(() => {});
    const [module, script] = await Promise.all([wasmBytes(), workerBytes()]);
    const [moduleBlob, scriptBlob] = await Promise.all([
      unpacked(module, 'application/wasm'),
      unpacked(script, 'text/javascript'),
    ]);
    const thread = startThread(scriptBlob);
    try {
      return await Promise.race([open(thread, moduleBlob, streams, memory), thread.failed]);
    } catch (cause) {
      thread.end();
      throw cause;
    }
  } finally {
    listeners.delete(onBytes);
  }
}

// The gzipped files are kept, so that a restart downloads nothing.
const wasmBytes = once(() => fetchEngineFile('wasm', wasm));
const workerBytes = once(() => fetchEngineFile('worker', worker));

async function fetchEngineFile(
  name: keyof typeof loaded,
  file: typeof wasm,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await fetchFile(file.url, {
    onBytes: (count) => {
      loaded[name] = Math.min(count, file.bytes);
      for (const listener of listeners) listener(loaded.wasm + loaded.worker, wasm.bytes + worker.bytes);
    },
  });
  if (bytes.length === file.bytes || bytes.length === file.rawBytes) return bytes;
  throw new SnapshotError('engine.incomplete');
}

/** Some hosts decompress gzipped files in transit, so the first bytes decide. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Blob> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return new Blob([bytes], { type });
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream, { headers: { 'content-type': type } }).blob();
}

// The engine would request extensions from other origins, log failed queries to the console, and leave its caller
// waiting when its module does not compile. A worker made from a blob also obeys the page's content policy.
const PRELUDE = `{
  const { fetch } = self;
  self.fetch = (request) => {
    if (!new Request(request).url.startsWith('blob:')) throw new Error('The database has no network.');
    return fetch(request);
  };
  self.XMLHttpRequest = class { open() { throw new Error('The database has no network.'); } };
  for (const level of ['debug', 'info', 'log', 'warn', 'error']) console[level] = () => {};
  addEventListener('unhandledrejection', ({ reason }) => { throw reason; });
}
`;

interface Thread {
  worker: Worker;
  /** Rejects when the worker fails or is shut down: a dead worker answers nothing. */
  failed: Promise<never>;
  end(): void;
}

function startThread(script: Blob): Thread {
  const address = URL.createObjectURL(new Blob([PRELUDE, script], { type: 'text/javascript' }));
  const worker = new Worker(address);
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
  let fail: (reason: unknown) => void;
  const failed = new Promise<never>((_, reject) => (fail = reject));
  failed.catch(() => {});
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    fail(Object.assign(new Error(event.message || 'its worker failed'), { name: 'RuntimeError' }));
  });
  const end = () => {
    worker.terminate();
    fail(new DOMException('The database was ended.', 'AbortError'));
  };
  return { worker, failed, end };
}

async function open(
  thread: Thread,
  module: Blob,
  streams: Promise<Map<string, Uint8Array>>,
  memory: string,
): Promise<Engine> {
  const database = new AsyncDuckDB(new VoidLogger(), thread.worker);
  const address = URL.createObjectURL(module);
  await database.instantiate(address);
  URL.revokeObjectURL(address);
  // The engine's own casts of big integers and decimals garble those inside lists and structs; cells.ts converts
  // them instead.
  await database.open({ path: ':memory:' });
  const connection = await database.connect();
  await connection.query('set autoinstall_known_extensions=false; set autoload_known_extensions=false');
  for (const [name, stream] of await streams)
    await connection.insertArrowFromIPCStream(stream, { name, create: true });
  const lazy = new Map<string, Resource>();
  for (const resource of await lazyTables()) {
    const { name, schema } = resource;
    await connection.insertArrowFromIPCStream(emptyStream(schema.fields), { name, create: true });
    lazy.set(name, resource);
  }
  for (const { name, sql, kept } of derivedTables)
    await connection.query(`create ${kept ? 'table' : 'view'} ${name} as ${sql}`);
  await connection.query(
    `set memory_limit='${memory}'; set enable_external_access=false; set lock_configuration=true`,
  );

  return {
    tables: [...derivedTables.map(({ name }) => name), ...(await streams).keys(), ...lazy.keys()],
    run: (query, limit) =>
      Promise.race([fillLazy(query).then(() => rowsOf(connection, query, limit)), thread.failed]),
    cancel: () => connection.cancelSent(),
    end: thread.end,
  };

  async function fillLazy(query: string): Promise<void> {
    for (const [name, resource] of lazy) {
      if (!restsOn(query, name)) continue;
      const stream = await streamOf(resource);
      await connection.query(`drop table if exists "${name}"`);
      await connection.insertArrowFromIPCStream(stream, { name, create: true });
      lazy.delete(name);
    }
  }
}

async function rowsOf(connection: AsyncDuckDBConnection, query: string, limit: number): Promise<Rows> {
  const reader = await connection.send(query, true);
  await reader.open();
  const rows: Cell[][] = [];
  try {
    const columns = reader.schema.fields.map(({ name, type }) => ({ name, type: cellType(name, type) }));
    for await (const batch of reader) {
      const values = columns.map((_, i) => cells(batch.getChildAt(i)!));
      const wanted = Math.min(batch.numRows, limit - rows.length);
      for (let row = 0; row < wanted; row++) rows.push(values.map((column) => column[row]!));
      if (wanted < batch.numRows) return { columns, rows, truncated: true };
    }
    return { columns, rows, truncated: false };
  } finally {
    await connection.cancelSent();
  }
}

/** A table with more rows waits until a query names it: most readers never do, and it would slow every start. */
const LAZY_ROWS = 20_000;

function isLazy({ name, rows }: Resource): boolean {
  return rows > LAZY_ROWS && !isKeptFrom(name);
}

async function lazyTables(): Promise<Resource[]> {
  return (await catalog()).resources.filter(isLazy);
}

async function arrowStreams(): Promise<Map<string, Uint8Array>> {
  const { resources } = await catalog();
  const entries = resources
    .filter((resource) => !isLazy(resource))
    .map(async (resource) => [resource.name, await streamOf(resource)] as const);
  return new Map(await Promise.all(entries));
}

async function streamOf({ name, schema }: Resource): Promise<Uint8Array> {
  return toArrowStream(await decodeTable(name), schema.fields);
}

function emptyStream(fields: readonly Field[]): Uint8Array {
  return toArrowStream({ rows: 0, columns: new Map(fields.map(({ name }) => [name, []])) }, fields);
}
