import { mkdirSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, serve } from '../../scripts/serve.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

const parent = temporaryFolder();
const site = join(parent, 'site');
let served: Awaited<ReturnType<typeof serve>>;
let port: number;

beforeAll(async () => {
  mkdirSync(join(site, 'countries', 'ken'), { recursive: true });
  mkdirSync(join(site, 'empty'));
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  writeFileSync(join(site, 'index.html'), '<h1>Home</h1>');
  writeFileSync(join(site, '404.html'), '<h1>Not here</h1>');
  writeFileSync(join(site, '.built-from'), 'stamp');
  writeFileSync(join(site, 'countries', 'ken', 'index.html'), '<h1>Kenya</h1>');
  writeFileSync(join(site, 'rows.parquet'), 'PAR1');
  port = await freePort(14_600);
  served = await serve(site, { port, base: '/x/' });
});

afterAll(() => served.server.close());

interface Answer {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

/** Requests a path verbatim, which fetch would normalise. */
function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ host: 'localhost', port, path, headers }, (response) => {
      let body = '';
      response.setEncoding('latin1').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    }).on('error', reject);
  });
}

describe('the static server', () => {
  it('serves folders under the base path and says where', async () => {
    expect(served.address).toBe(`http://localhost:${port}/x/`);
    expect((await ask('/x/')).body).toBe('<h1>Home</h1>');
    expect((await ask('/x/countries/ken/?measure=z')).body).toBe('<h1>Kenya</h1>');
  });

  it('adds the slash that a folder needs and keeps the query', async () => {
    const answer = await ask('/x/countries/ken?measure=z');
    expect([answer.status, answer.headers.location]).toEqual([301, '/x/countries/ken/?measure=z']);
  });

  it.each(['/x/atlantis/', '/x/empty/', '/x/.built-from', '/x/%', '/elsewhere'])(
    'answers %s with the page that says it is not there',
    async (path) => {
      const answer = await ask(path);
      expect([answer.status, answer.body]).toEqual([404, '<h1>Not here</h1>']);
    },
  );

  it.each([
    '/x/../../secret.txt',
    '/x/..%2f..%2fsecret.txt',
    '/x/..%5c..%5csecret.txt',
    '/x//../../secret.txt',
  ])('gives nothing from outside the folder for %s', async (path) => {
    expect((await ask(path)).body).not.toContain('secret');
  });

  it('compresses text, leaves data as they are, and answers 304 for an unchanged file', async () => {
    const html = await ask('/x/', { 'accept-encoding': 'gzip, br' });
    expect(html.headers['content-encoding']).toBe('gzip');
    const data = await ask('/x/rows.parquet', { 'accept-encoding': 'gzip' });
    expect([data.headers['content-encoding'], data.headers['content-length']]).toEqual([undefined, '4']);
    const again = await ask('/x/', { 'if-none-match': String(html.headers.etag) });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  it('passes over a port that is taken', async () => {
    expect(await freePort(port)).toBeGreaterThan(port);
  });
});
