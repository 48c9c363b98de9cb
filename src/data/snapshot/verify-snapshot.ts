import type { Catalog } from './catalog.ts';
import { MANIFEST, type Part, download, readManifest, sha256 } from './files.ts';
import { SnapshotError } from './snapshot-error.ts';

/**
 * One file, hashed in this browser: `found` is `sha256:` and 64 hex digits; null, with the problem,
 * when the file did not arrive.
 */
export interface CheckedFile {
  part: Part;
  found: string | null;
  problem: SnapshotError | null;
  ok: boolean;
}

export interface CheckedManifest {
  id: string;
  computed: string;
  hash: string;
  ok: boolean;
  parts: Part[];
}

/** Fetches the manifest again and computes the snapshot's id from its content. */
export async function checkManifest(): Promise<CheckedManifest> {
  const text = await readManifest();
  let manifest: Catalog;
  try {
    manifest = JSON.parse(text) as Catalog;
  } catch (cause) {
    throw new SnapshotError('manifest.unreadable', { file: MANIFEST }, { cause });
  }
  const { id, ...content } = manifest;
  const hash = await hashOf(JSON.stringify(content));
  const computed = hash.slice('sha256:'.length).slice(0, 12);
  return {
    id,
    computed,
    hash: hash.replace('sha256:', ''),
    ok: id === computed,
    parts: manifest.resources.flatMap(({ parts }) => parts),
  };
}

/** Fetches and hashes files one after another, as they are on the server, reporting each result at once. */
export async function checkFiles(
  parts: readonly Part[],
  { signal, onFile }: { signal: AbortSignal; onFile: (file: CheckedFile) => void },
): Promise<void> {
  for (const part of parts) {
    signal.throwIfAborted();
    const file = await checkFile(part);
    signal.throwIfAborted();
    onFile(file);
  }
}

async function checkFile(part: Part): Promise<CheckedFile> {
  try {
    const found = await sha256(await download(part.path, part.hash));
    return { part, found, problem: null, ok: found === part.hash };
  } catch (cause) {
    if (!(cause instanceof SnapshotError)) throw cause;
    return { part, found: null, problem: cause, ok: false };
  }
}

function hashOf(text: string): Promise<string> {
  return sha256(new TextEncoder().encode(text));
}
