import { SnapshotError } from './snapshot-error.ts';
import { href } from '../../i18n/href.ts';

/** One file of a table: its path relative to the folder `data`, its hash as `sha256:` and 64 hex digits. */
export interface Part {
  path: string;
  bytes: number;
  hash: string;
  rows: number;
}

/** False on insecure origins, where browsers offer no checksums: files are then used unverified. */
export const canVerify = globalThis.crypto?.subtle !== undefined;

export async function readManifest(): Promise<string> {
  const bytes = import.meta.env?.SSR === false ? await download(MANIFEST) : await readDisk(MANIFEST);
  return new TextDecoder().decode(bytes);
}

/** The bytes of one file of the snapshot, verified against the manifest's checksum. */
export async function readPart(part: Part): Promise<Uint8Array<ArrayBuffer>> {
  const bytes =
    import.meta.env?.SSR === false ? await download(part.path, part.hash) : await readDisk(part.path);
  await verify(bytes, part);
  return bytes;
}

export const MANIFEST = 'datapackage.json';

async function readDisk(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const { readFile } = await import('node:fs/promises');
  const file = `${process.env['DATA_DIR'] ?? 'public/data'}/${path}`;
  try {
    return new Uint8Array(await readFile(file));
  } catch (cause) {
    throw new SnapshotError('file.notOnDisk', { file }, { cause });
  }
}

/**
 * Fetches a file below `data/`; its checksum is part of the address, so that no cache can answer with an older file.
 */
export function download(path: string, hash?: string): Promise<Uint8Array<ArrayBuffer>> {
  const version = hash ? `?v=${hash.replace('sha256:', '').slice(0, 12)}` : '';
  return fetchFile(href(`/data/${path}${version}`), { file: path, cache: hash ? 'default' : 'no-cache' });
}

export interface FetchOptions {
  file?: string;
  cache?: RequestCache;
  onBytes?: (count: number) => void;
}

/** The bytes at an address of this site. `onBytes` gets the number received so far. */
export async function fetchFile(
  address: string,
  { file, cache = 'default', onBytes }: FetchOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const what = file === undefined ? 'engine' : 'file';
  const details = file === undefined ? {} : { file };
  let response: Response;
  try {
    response = await fetch(address, { cache });
    if (response.ok) return await bytesOf(response, onBytes);
  } catch (cause) {
    const why = globalThis.navigator?.onLine === false ? 'offline' : 'connection';
    throw new SnapshotError(`${what}.${why}`, details, { cause });
  }
  const { status } = response;
  throw new SnapshotError(`${what}.${status === 404 ? 'missing' : 'refused'}`, { ...details, status });
}

async function bytesOf(
  response: Response,
  onBytes?: (count: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!onBytes || !response.body) return new Uint8Array(await response.arrayBuffer());
  let count = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      count += chunk.length;
      onBytes(count);
      controller.enqueue(chunk);
    },
  });
  return new Uint8Array(await new Response(response.body.pipeThrough(counter)).arrayBuffer());
}

/** Throws unless size and checksum are those of the manifest. */
export async function verify(bytes: Uint8Array<ArrayBuffer>, part: Part): Promise<void> {
  if (bytes.length < part.bytes) {
    throw new SnapshotError('file.incomplete', {
      file: part.path,
      arrived: bytes.length,
      bytes: part.bytes,
    });
  }
  if (!canVerify && bytes.length === part.bytes) return;
  if (bytes.length === part.bytes && (await sha256(bytes)) === part.hash) return;
  throw new SnapshotError('file.changed', { file: part.path });
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256:${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
