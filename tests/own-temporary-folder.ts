import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives a run its own temporary folder, and fails it if a test leaves anything behind. */
export default function setup(): () => void {
  const before = process.env['TMPDIR'];
  const folder = mkdtempSync(join(tmpdir(), 'civic-'));
  process.env['TMPDIR'] = folder;
  // Also when the run is stopped.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return () => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    const left = readdirSync(folder);
    rmSync(folder, { recursive: true });
    if (left.length > 0) throw new Error(`Tests left temporary files behind: ${left.join(', ')}`);
  };
}
