/** `npm run bench`: builds the site, measures it against its budgets and writes the tables to bench/RESULTS.md. */
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../scripts/browser.mjs';
import { build } from '../scripts/build.mjs';
import { root } from '../scripts/project.mjs';
import { freePort, serve } from '../scripts/serve.mjs';
import { BUDGETS, YARDSTICKS } from './budgets.ts';
import { methodTimes } from './methods.ts';
import type { MethodTime } from './methods-in-browser.ts';
import { median, timeDatabase, timeRedraw, timeToPaint, timeTrackRecord } from './timings.ts';
import { KINDS, weigh, type Weight } from './weigh.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, 'skip-build': { type: 'boolean', default: false } },
});
const runs = Number(values.runs);

const PAGES: Record<string, string> = {
  home: '',
  'country (Kenya)': 'countries/ken/',
  'country (India)': 'countries/ind/',
  'event (protests)': 'events/protest/',
  'explore (two countries)': 'explore/?country=ken,tza&series=protest',
  'sql, before the click': 'sql/',
  data: 'data/',
};

interface Row {
  what: string;
  value: number;
  unit: 'ms' | 'KB';
  budget: number | null;
}

const buildMs = values['skip-build'] ? null : await timeBuild();
const { server, address } = await serve(join(root, 'dist'), { port: await freePort(4640) });
const executablePath = findBrowser();
const browser = await chromium.launch({
  args: BROWSER_FLAGS,
  ...(executablePath === null ? {} : { executablePath }),
});
try {
  const weights = await weighPages(browser);
  const rows = [...(await time(browser)), ...budgeted(weights)];
  const methods = await methodTimes(browser, address);
  const report = `# Measured

${new Date().toISOString().slice(0, 10)}, on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, Chromium ${browser.version()}, from local disk with an empty
cache; times are medians of ${runs} runs, bytes are gzipped. \`npm run bench\` writes this file.

${table(['What', 'Measured', 'Budget', ''], rows.map(cells))}
The methods in the browser, on the snapshot's own series, each the best of three runs: in the middle, and for the slowest of twenty. R's \`forecast::ets\` took ${YARDSTICKS.etsMs} ms
per series on a machine of this kind.

${table(['Method', 'In the middle', 'Slowest of twenty', 'Budget', ''], methods.map(methodCells))}
First load in KB, before any interaction:

${table(['Page', ...KINDS, 'total'], Object.entries(weights).map(weightCells))}`;
  writeFileSync(join(root, 'bench', 'RESULTS.md'), report);
  console.log(`\n${report}`);
} finally {
  await browser.close();
  server.close();
}

async function timeBuild(): Promise<number> {
  const start = performance.now();
  const status = await build({ write: () => {} });
  if (status !== 0) throw new Error('The site could not be built; “npm run build” says why.');
  return performance.now() - start;
}

async function time(browser: Browser): Promise<Row[]> {
  const paint = (page: string, selector: string) =>
    repeat(() => timeToPaint(browser, address + PAGES[page], selector));
  const still = await paint('country (Kenya)', 'figure svg');
  const live = await paint('explore (two countries)', '[data-ready="true"] svg');
  const database = await repeat(() => timeDatabase(browser, address));
  const record = await timeTrackRecord(browser, address);
  const redraw = await timeRedraw(browser, address);
  const row = (what: string, value: number, budget: number | null): Row => ({
    what,
    value,
    unit: 'ms',
    budget,
  });
  return [
    ...(buildMs === null ? [] : [row('build of the whole site', buildMs, BUDGETS.buildMs)]),
    row('first chart, drawn at build time (Kenya)', median(still), null),
    row('first chart, live (explore)', median(live), null),
    row(
      'database ready after the click',
      median(database.map((each) => each.ready)),
      BUDGETS.databaseReadyMs,
    ),
    row('warm query over all rows', median(database.map((each) => each.query)), BUDGETS.warmQueryMs),
    row('the whole track record, recomputed in a worker', record, BUDGETS.trackRecordMs),
    row('a what-if redraw, from key to paint', redraw, BUDGETS.whatIfMs),
  ];
}

async function weighPages(browser: Browser): Promise<Record<string, Weight>> {
  const weights: Record<string, Weight> = {};
  for (const [name, path] of Object.entries(PAGES)) {
    const page = await browser.newPage();
    weights[name] = await weigh(page, address + path);
    await page.close();
  }
  return weights;
}

function budgeted(weights: Record<string, Weight>): Row[] {
  const row = (what: string, value: number, budget: number): Row => ({ what, value, unit: 'KB', budget });
  const of = (page: string, kind: keyof Weight) => weights[page]?.[kind] ?? NaN;
  return [
    row('country page, all told (Kenya)', of('country (Kenya)', 'total'), BUDGETS.countryPageBytes),
    row('country page, JavaScript (Kenya)', of('country (Kenya)', 'js'), BUDGETS.countryPageScriptBytes),
    row('explore, first live chart', of('explore (two countries)', 'total'), BUDGETS.exploreBytes),
    row('the full snapshot', snapshotBytes(), BUDGETS.snapshotBytes),
  ];
}

function snapshotBytes(): number {
  const folder = join(root, 'public', 'data');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0);
}

async function repeat<T>(measure: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let run = 0; run < runs; run++) results.push(await measure());
  return results;
}

function cells({ what, value, unit, budget }: Row): string[] {
  const text = (number: number) =>
    unit === 'KB' ? kilobytes(number) : Math.round(number).toLocaleString('en');
  const verdict = budget === null ? '' : value <= budget ? 'met' : '**over**';
  return [what, `${text(value)} ${unit}`, budget === null ? '' : `${text(budget)} ${unit}`, verdict];
}

function methodCells({ what, median, slow, budget }: MethodTime): string[] {
  const verdict = median <= budget ? 'met' : '**over**';
  return [what, `${median.toFixed(1)} ms`, `${slow.toFixed(1)} ms`, `${budget} ms`, verdict];
}

function weightCells([name, weight]: [string, Weight]): string[] {
  return [name, ...KINDS.map((kind) => kilobytes(weight[kind])), kilobytes(weight.total)];
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

function table(head: string[], rows: string[][]): string {
  const widths = head.map((title, i) => Math.max(3, title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (row: string[]) =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join('\n') + '\n';
}
