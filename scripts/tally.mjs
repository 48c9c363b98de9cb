/** Reduces the test runners’ JSON reports to three numbers. */
import { existsSync, readFileSync } from 'node:fs';

/** Vitest’s report; a file that failed to load counts as one failure. Null without a report. */
export function readVitest(path) {
  const report = read(path);
  if (report === null) return null;
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Playwright's report; an error outside any test counts as one failure, and so does a test that needed a retry. */
export function readPlaywright(path) {
  const report = read(path);
  if (report === null) return null;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

export function tally(steps) {
  let passed = 0;
  let failed = 0;
  for (const { status, counts } of steps) {
    passed += counts?.passed ?? 0;
    failed += Math.max(counts?.failed ?? 0, status === 0 ? 0 : 1);
  }
  return { passed, failed };
}

function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}
