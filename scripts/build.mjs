/** Builds the site, unless the last build is still current. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, node, root, run } from './project.mjs';

/** Files no page depends on. Everything else in the project counts, so that nothing is missed. */
const IRRELEVANT =
  /^(node_modules|dist(-.*)?|tests|test-results|playwright-report|coverage|bench|\.[^/]*|.*\.md|eslint\.config\.js|(vitest|playwright)\.config\.ts)$/;

/**
 * Builds into `out` for the base path `base`; returns the exit status.
 * @param {{ out?: string, base?: string, write?: ((chunk: Buffer) => void) | null }} [options]
 */
export function build({ out = 'dist', base = process.env.BASE_PATH ?? '/', write = null } = {}) {
  const env = { OUT_DIR: out, BASE_PATH: base, ASTRO_TELEMETRY_DISABLED: '1' };
  return run(node, [command('astro'), 'build'], { env, write });
}

/**
 * Like `build`, but skips the build when the last one was made from the very same files.
 * @param {{ out?: string, base?: string }} [options]
 */
export async function buildIfChanged(options = {}) {
  const { out = 'dist', base = process.env.BASE_PATH ?? '/' } = options;
  const stamp = join(root, out, '.built-from');
  const source = fingerprint([base, process.env.SITE_URL ?? '']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === source) {
    console.log('Nothing has changed since the last build: serving that one.');
    return 0;
  }
  console.log('Building the site…');
  const status = await build(options);
  if (status === 0) writeFileSync(stamp, source);
  return status;
}

function fingerprint(settings) {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const name of readdirSync(root).sort()) {
    if (!IRRELEVANT.test(name)) addFiles(hash, name);
  }
  return hash.digest('hex');
}

function addFiles(hash, path) {
  const full = join(root, path);
  if (statSync(full).isDirectory())
    for (const name of readdirSync(full).sort()) addFiles(hash, join(path, name));
  else hash.update(path).update('\0').update(readFileSync(full));
}
