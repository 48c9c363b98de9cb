/** `npm test`: everything that is checked, in one command; every step runs even if an earlier one failed. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { command, fail, install, node, root, run } from './project.mjs';
import { freePort } from './serve.mjs';
import { readPlaywright, readVitest, tally } from './tally.mjs';

const env = { ASTRO_TELEMETRY_DISABLED: '1' };
const reports = join(root, 'test-results');
const report = (name) => join(reports, `${name}.json`);
const tool = (name, args, more = {}) =>
  run(node, [command(name, name === 'playwright' ? '@playwright/test' : name), ...args], {
    env: { ...env, ...more },
  });

try {
  await install();
  await installBrowser();
} catch (error) {
  fail(error);
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const steps = [];
await step('lint', () => tool('eslint', ['.', '--max-warnings=0']));
await step('format', () => tool('prettier', ['--check', '--log-level=warn', '.']));
await step('types', () => tool('astro', ['check']));
await step('types of islands', () => tool('svelte-check', ['--fail-on-warnings']));
await step(
  'unit tests',
  () =>
    tool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report('unit')}`]),
  () => readVitest(report('unit')),
);
await step('build', () => build({ out: 'dist', base: '/' }));
await step('build under /x/', () => build({ out: 'dist-x', base: '/x/' }));
if (steps.some(({ name, status }) => name.startsWith('build') && status !== 0)) {
  await step('browser tests', () => console.log('Not run, since there is no new build.') ?? 1);
} else {
  const port = await freePort(4600, 3);
  await step(
    'browser tests',
    () => tool('playwright', ['test'], { TEST_PORT: String(port) }),
    () => readPlaywright(report('browser')),
  );
}

const { passed, failed } = tally(steps);
console.log('\nSummary');
for (const { name, status, counts, seconds } of steps) {
  const result = counts ? `${counts.passed} passed, ${counts.failed} failed` : status === 0 ? 'ok' : 'failed';
  const skipped = counts?.skipped ? `, ${counts.skipped} skipped` : '';
  console.log(`  ${name.padEnd(18)} ${`${seconds.toFixed(1)} s`.padStart(8)}   ${result}${skipped}`);
}
writeFileSync(join(reports, 'tally.txt'), `${passed} passed, ${failed} failed\n`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function step(name, work, count = null) {
  console.log(`\n— ${name}`);
  const start = performance.now();
  const status = await work();
  const seconds = (performance.now() - start) / 1000;
  steps.push({ name, status, seconds, counts: count?.() ?? null });
}
