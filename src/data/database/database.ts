import type { Engine, OnBytes } from './engine.ts';
import { SnapshotError, type SnapshotFault } from '../snapshot/snapshot-error.ts';
import type { Cell } from '../../schema.ts';
import type { ResultColumn } from './cells.ts';
import { isFatal, SqlError, sqlErrorOf } from './sql-error.ts';

/**
 * A result together with the query that asked for it: one array per row, in the order of `columns`, null where
 * missing. `truncated` when there were more rows than the limit.
 */
export interface QueryResult {
  query: string;
  columns: ResultColumn[];
  rows: Cell[][];
  truncated: boolean;
  elapsedMs: number;
}

export interface QueryOptions {
  signal?: AbortSignal | undefined;
  limit?: number;
}

const ROW_LIMIT = 500_000;
const SECONDS_LIMIT = 60;
const IDLE_MINUTES = 10;

const listeners = new Set<OnBytes>();
const notifyListeners: OnBytes = (done, of) => {
  for (const listener of listeners) listener(done, of);
};

let engine: Promise<Engine> | null = null;
let queue: Promise<unknown> = Promise.resolve();
let idle: ReturnType<typeof setTimeout> | undefined;

/** Why this device cannot run the database; null when it can. */
export function whyNoDatabase(): SnapshotFault | null {
  if (typeof Worker === 'undefined' || typeof WebAssembly === 'undefined') {
    return 'engine.noWebAssembly';
  }
  if (typeof DecompressionStream === 'undefined') {
    return 'engine.tooOld';
  }
  return null;
}

/** Loads and starts the database unless it is running; all callers share one start. */
export async function openDatabase({ onBytes }: { onBytes?: OnBytes } = {}): Promise<void> {
  if (onBytes) listeners.add(onBytes);
  try {
    await open();
  } finally {
    if (onBytes) listeners.delete(onBytes);
  }
}

/**
 * Shuts the database down, or its start, and frees its memory: running and waiting queries reject with an AbortError,
 * and the reader's own tables are lost. The next query starts it again.
 */
export function closeDatabase(): void {
  clearTimeout(idle);
  const ended = engine;
  engine = null;
  queue = Promise.resolve();
  ended?.then((running) => running.end()).catch(() => {});
}

/**
 * Answers a query over the snapshot's tables and the views in views.ts, one query after another. Of several
 * statements, the last one answers. Rejects with `SqlError`, with `SnapshotError` when the database could not be
 * loaded, or with the signal's reason.
 */
export async function sql(
  query: string,
  { signal, limit = ROW_LIMIT }: QueryOptions = {},
): Promise<QueryResult> {
  const running = await open();
  const turn = queue.then(() => {
    signal?.throwIfAborted();
    return answer(running, query, signal, limit);
  });
  queue = turn.catch(() => {});
  return turn;
}

async function answer(
  running: Engine,
  query: string,
  signal: AbortSignal | undefined,
  limit: number,
): Promise<QueryResult> {
  clearTimeout(idle);
  const started = performance.now();
  const stop = new AbortController();
  const forward = () => stop.abort(signal?.reason);
  signal?.addEventListener('abort', forward);
  const timeout = setTimeout(() => stop.abort(tooLong(query)), SECONDS_LIMIT * 1000);
  try {
    const rows = await Promise.race([running.run(query, limit), stopped(running, stop.signal)]);
    return { query, ...rows, elapsedMs: performance.now() - started };
  } catch (cause) {
    if (isFatal(cause)) closeDatabase();
    if (stop.signal.aborted) throw stop.signal.reason;
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    if (cause instanceof SnapshotError) throw cause;
    throw sqlErrorOf(query, cause, running.tables);
  } finally {
    clearTimeout(timeout);
    signal?.removeEventListener('abort', forward);
    idle = setTimeout(closeDatabase, IDLE_MINUTES * 60_000);
  }
}

function tooLong(query: string): SqlError {
  return new SqlError(query, { code: 'sql.slow', details: { seconds: SECONDS_LIMIT } });
}

/** Rejects once the running query has stopped; an engine that does not react within a second is shut down. */
function stopped(running: Engine, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', async () => {
      const late = new Promise<'late'>((resolve) => setTimeout(resolve, 1000, 'late'));
      const reacted = await Promise.race([running.cancel().catch(() => 'late'), late]);
      if (reacted === 'late') closeDatabase();
      reject(signal.reason);
    });
  });
}

function open(): Promise<Engine> {
  if (import.meta.env?.SSR !== false) return Promise.reject(new Error('The database runs in browsers only.'));
  const fault = whyNoDatabase();
  if (fault) return Promise.reject(new SnapshotError(fault));
  engine ??= start();
  return engine;
}

function start(): Promise<Engine> {
  const starting: Promise<Engine> = import('./engine.ts')
    .then(({ startEngine }) => startEngine({ onBytes: notifyListeners, memory: memoryLimit() }))
    .then((running) => {
      if (engine === starting) return running;
      running.end();
      throw new DOMException('The start of the database was stopped.', 'AbortError');
    })
    .catch((cause: unknown) => {
      if (engine === starting) engine = null;
      throw readable(cause);
    });
  return starting;
}

function readable(cause: unknown): unknown {
  if (cause instanceof SnapshotError || (cause instanceof DOMException && cause.name === 'AbortError'))
    return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new SnapshotError('engine.failed', { reason }, { cause });
}

/** Half a gigabyte on devices that report little memory, one gigabyte elsewhere. */
function memoryLimit(): string {
  const gigabytes = 'deviceMemory' in navigator ? Number(navigator.deviceMemory) : 8;
  return gigabytes <= 4 ? '512MB' : '1GB';
}
