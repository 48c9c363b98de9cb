import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of sources, in `CIVIC_SOURCES` or beside the checkout; null if there is none. */
export const SOURCES = folder(
  process.env['CIVIC_SOURCES'] ?? join(import.meta.dirname, '../../../shared/sources'),
);

function folder(path: string): string | null {
  return existsSync(path) ? path : null;
}
