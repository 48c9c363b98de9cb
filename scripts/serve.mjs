/**
 * A static file server of one file and no packages: what `npm start` and the browser tests serve the built site with.
 * node scripts/serve.mjs [folder] [--port 4321] [--base /] [--host localhost]
 */
import { createReadStream, existsSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
};
const COMPRESSED = /^(text|application\/(json|xml|manifest)|image\/svg)/;
const FOREVER = 'public, max-age=31536000, immutable';

/**
 * Serves a folder under a base path like a plain static host: index.html for folders, 404.html for what is
 * missing, gzip for text, no dotfiles. Resolves with the address once it listens; rejects when the port is taken.
 */
export function serve(folder, { port = 4321, base = '/', host = 'localhost' } = {}) {
  const site = realpathSync(folder);

  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const { pathname, search } = new URL(request.url ?? '/', 'http://host');
    if (!pathname.startsWith(base)) {
      if (`${pathname}/` === base || pathname === '/') response.writeHead(302, { Location: base }).end();
      else send(request, response, find('404.html'), 404);
      return;
    }
    const path = find(pathname.slice(base.length));
    if (path !== null && statSync(path).isDirectory()) {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
      return;
    }
    if (path === null) send(request, response, find('404.html'), 404);
    else send(request, response, path, 200, pathname.includes('/_astro/') ? FOREVER : 'no-cache');
  });

  function find(encoded) {
    let name;
    try {
      name = decodeURIComponent(encoded);
    } catch {
      return null;
    }
    if (name.includes('\0') || name.split(/[/\\]/).some((part) => part.startsWith('.'))) return null;
    const path = resolve(site, name === '' || name.endsWith('/') ? `${name}index.html` : name);
    if (!path.startsWith(site + sep) || !existsSync(path)) return null;
    const directory = statSync(path).isDirectory();
    return directory && !existsSync(join(path, 'index.html')) ? null : path;
  }

  function send(request, response, path, status, cache = 'no-cache') {
    if (path === null) {
      response.writeHead(status, { 'Content-Type': 'text/plain' }).end('Not found');
      return;
    }
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    const { size, mtimeMs } = statSync(path);
    const etag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
    const headers = {
      'Content-Type': type,
      'Cache-Control': cache,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      ETag: etag,
      Vary: 'Accept-Encoding',
    };
    if (status === 200 && request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers).end();
      return;
    }
    const gzip = COMPRESSED.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    response.writeHead(status, {
      ...headers,
      ...(gzip ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': size }),
    });
    if (request.method === 'HEAD') response.end();
    else if (gzip) createReadStream(path).pipe(createGzip()).pipe(response);
    else createReadStream(path).pipe(response);
  }

  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const { port: taken } = /** @type {import('node:net').AddressInfo} */ (server.address());
      resolve({ server, address: `http://localhost:${taken}${base}` });
    });
  });
}

export async function freePort(from, count = 1) {
  for (let first = from; first < from + 50 * count; first += count) {
    const free = await Promise.all(Array.from({ length: count }, (_, i) => isFree(first + i)));
    if (!free.includes(false)) return first;
  }
  throw new Error(`No free port was found from ${from} upwards.`);
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)));
  });
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string' }, base: { type: 'string' }, host: { type: 'string' } },
  });
  const { base = '/', host = 'localhost' } = values;
  const folder = positionals[0] ?? 'dist';
  try {
    const { address } = await serve(folder, { port: Number(values.port ?? 4321), base, host });
    console.log(`Serving ${folder} at ${address}`);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
