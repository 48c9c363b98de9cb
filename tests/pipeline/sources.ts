import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const SOURCES = folder(
  process.env['CIVIC_SOURCES'] ?? join(import.meta.dirname, '../../../shared/sources'),
);

function folder(path: string): string | null {
  return existsSync(path) ? path : null;
}
