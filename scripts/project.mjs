/** Shared by all commands: the project’s folder, its own Node, its packages, and how to run a program. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const windows = process.platform === 'win32';

export const node = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');

export function command(name, packageName = name) {
  const folder = join(modules, packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

export async function install() {
  requireHostNode();
  if (installed()) return;
  console.log('Installing packages (once; this needs the network)…');
  const status = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    env: { PATH: hostPath() },
  });
  if (status !== 0) {
    throw new Error('The packages could not be installed: npm says why above. Is there a network?');
  }
  if (nodeVersion() !== pinnedNode()) {
    console.log('npm did not run the install script of the package “node”; trying once more…');
    await run('npm', ['rebuild', 'node'], { env: { PATH: hostPath() } });
  }
  if (nodeVersion() !== pinnedNode()) {
    throw new Error(
      `The project needs its own Node ${pinnedNode()}, and npm did not put it into node_modules/node. ` +
        'Allow install scripts for the package “node” (npm config get ignore-scripts says whether they are off) and try again.',
    );
  }
}

/**
 * Runs a program in the project and resolves with its exit status. Output goes to the terminal, or to `write` if
 * given. The program is stopped when this process is.
 */
export function run(program, args, { env = {}, write = null } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: write ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: windows && program === 'npm',
    });
    const end = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, end);
    if (write) {
      child.stdout.on('data', write);
      child.stderr.on('data', write);
    }
    child.on('error', reject);
    child.on('close', (status, signal) => {
      for (const name of signals) process.off(name, end);
      if (signal && signals.includes(signal)) process.exit(130);
      resolve(status ?? 1);
    });
  });
}

export function fail(error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

function requireHostNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) throw new Error(`Node 20 or newer is needed to start, this is ${process.versions.node}.`);
}

/** Whether npm’s record of installed packages matches the lockfile; packages for other systems may be missing. */
function installed() {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  const complete = Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
  return complete && nodeVersion() === pinnedNode();
}

function nodeVersion() {
  if (!existsSync(node)) return null;
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return stdout ? stdout.trim().slice(1) : null;
}

function pinnedNode() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.node;
}

/** PATH without the project’s own programs, which disappear while npm replaces them. */
function hostPath() {
  const path = process.env.PATH ?? process.env.Path ?? '';
  return path
    .split(delimiter)
    .filter((folder) => !folder.startsWith(modules))
    .join(delimiter);
}
