import { afterEach, expect, test, vi } from 'vitest';
import { download, verify } from '../../../src/data/snapshot/files.ts';

const HASH = `sha256:${'ab'.repeat(32)}`;

afterEach(() => vi.unstubAllGlobals());

function answer(response: Response | Error): ReturnType<typeof vi.fn> {
  const fetched = vi.fn(() =>
    response instanceof Error ? Promise.reject(response) : Promise.resolve(response),
  );
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

test('the checksum is part of the address', async () => {
  const fetched = answer(new Response('abc'));
  expect(await download('a.parquet', HASH)).toEqual(new TextEncoder().encode('abc'));
  expect(fetched).toHaveBeenCalledWith('/data/a.parquet?v=abababababab', { cache: 'default' });
});

test('a missing file names itself and the status', async () => {
  answer(new Response('', { status: 404 }));
  await expect(download('a.parquet', HASH)).rejects.toMatchObject({
    code: 'file.missing',
    details: { file: 'a.parquet', status: 404 },
  });
});

test('a lost connection and an offline device are distinguished', async () => {
  answer(new TypeError('Failed to fetch'));
  await expect(download('a.parquet')).rejects.toMatchObject({ code: 'file.connection' });
  vi.stubGlobal('navigator', { onLine: false });
  await expect(download('a.parquet')).rejects.toMatchObject({ code: 'file.offline' });
});

test('a file longer than its manifest entry is refused', async () => {
  const part = { path: 'a.parquet', bytes: 2, hash: HASH, rows: 1 };
  await expect(verify(new Uint8Array(3), part)).rejects.toMatchObject({ code: 'file.changed' });
});
