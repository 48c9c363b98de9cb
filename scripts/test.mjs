/** `npm test`: every check in one command; all steps run even if an earlier one failed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { command, fail, install, node, root, run } from './project.mjs';
import { freePort } from './serve.mjs';
import { readPlaywright, readVitest, tally } from './tally.mjs';

const PACKAGES = { playwright: '@playwright/test' };
const reports = join(root, 'test-results');
const report = (name) => join(reports, `${name}.json`);

const start = performance.now();
try {
  await install();
  await installBrowser();
} catch (error) {
  fail(error);
}
// One folder for all that tools and browsers leave behind, removed at the end, also when the run is stopped.
const temporary = mkdtempSync(join(tmpdir(), 'civic-'));
for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = temporary;
process.on('exit', () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const steps = [];
// Two lanes of about the same length, for two processors; the browser tests, which are sensitive to time, run alone.
const [buildStatus] = await Promise.all([
  inOrder([
    ['build under /x/', (write) => build({ out: 'dist-x', base: '/x/', write })],
    vitest('rebuild of the data', 'rebuild'),
  ]),
  inOrder([
    ['lint', tool('eslint', ['.', '--max-warnings=0'])],
    ['format', tool('prettier', ['--check', '--log-level=warn', '.'])],
    ['types', tool('astro', ['check'])],
    ['types of islands', tool('svelte-check', ['--fail-on-warnings'])],
    ['dead code', tool('knip', [])],
    vitest('unit tests', 'unit'),
  ]),
]);
if (buildStatus === 0) {
  const TEST_PORT = String(await freePort(4600, 2));
  await step('browser tests', tool('playwright', ['test'], { TEST_PORT }), () =>
    readPlaywright(report('browser')),
  );
} else {
  await step('browser tests', (write) => write('Not run, since there is no new build.\n') ?? 1);
}

const { passed, failed } = tally(steps);
console.log('\nSummary');
for (const { name, status, counts, seconds } of steps) {
  const result = counts ? `${counts.passed} passed, ${counts.failed} failed` : status === 0 ? 'ok' : 'failed';
  const skipped = counts?.skipped ? `, ${counts.skipped} skipped` : '';
  console.log(`  ${name.padEnd(20)} ${`${seconds.toFixed(1)} s`.padStart(8)}   ${result}${skipped}`);
}
console.log(`  ${'all'.padEnd(20)} ${`${secondsSince(start).toFixed(1)} s`.padStart(8)}`);
writeFileSync(join(reports, 'tally.txt'), `${passed} passed, ${failed} failed\n`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function inOrder(lane) {
  const statuses = [];
  for (const [name, work, count] of lane) statuses.push(await step(name, work, count));
  return statuses[0];
}

async function step(name, work, count = () => null) {
  const began = performance.now();
  const output = [];
  const status = await work((chunk) => void output.push(chunk));
  const seconds = secondsSince(began);
  steps.push({ name, status, seconds, counts: count() });
  console.log(`\n— ${name}, ${seconds.toFixed(1)} s`);
  process.stdout.write(output.join(''));
  return status;
}

function tool(name, args, env = {}) {
  const file = command(name, PACKAGES[name] ?? name);
  return (write) => run(node, [file, ...args], { env: { ASTRO_TELEMETRY_DISABLED: '1', ...env }, write });
}

function vitest(name, project) {
  const outputs = ['--reporter=default', '--reporter=json', `--outputFile.json=${report(project)}`];
  return [name, tool('vitest', ['run', '--project', project, ...outputs]), () => readVitest(report(project))];
}

function secondsSince(moment) {
  return (performance.now() - moment) / 1000;
}
