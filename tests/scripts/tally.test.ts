import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlaywright, readVitest, tally } from '../../scripts/tally.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();

function file(content: unknown): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe('the tally', () => {
  it('counts a test file that could not be loaded as one failure', () => {
    const report = file({
      numPassedTests: 4,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    });
    expect(readVitest(report)).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });

  it('counts an error outside any browser test, and a test that needed a retry, as failures', () => {
    const report = file({
      stats: { expected: 9, unexpected: 1, flaky: 1, skipped: 3 },
      errors: [{ message: 'The server did not start.' }],
    });
    expect(readPlaywright(report)).toEqual({ passed: 9, failed: 3, skipped: 3 });
  });

  it('reports nothing for a runner that left no report', () => {
    expect(readVitest(join(folder, 'none.json'))).toBeNull();
    expect(readPlaywright(join(folder, 'none.json'))).toBeNull();
  });

  it('adds a failure for a step that failed without a failed test', () => {
    const steps = [
      { status: 1, counts: null },
      { status: 1, counts: { passed: 3, failed: 2, skipped: 0 } },
      { status: 1, counts: { passed: 5, failed: 0, skipped: 0 } },
      { status: 0, counts: null },
    ];
    expect(tally(steps)).toEqual({ passed: 8, failed: 4 });
  });
});
