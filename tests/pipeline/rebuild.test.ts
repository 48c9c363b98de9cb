import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../../pipeline/build.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { bytesOf } from './bytes-of.ts';
import { SOURCES } from './sources.ts';

const PUBLISHED = join(import.meta.dirname, '../../public/data');
const reason = SOURCES === null ? ' (skipped: neither CIVIC_SOURCES nor ../shared/sources is at hand)' : '';

test.skipIf(SOURCES === null)(`the published snapshot is what the sources give${reason}`, async () => {
  const output = join(temporaryFolder(), 'data');
  await build({ sources: SOURCES!, output });
  expect(bytesOf(output)).toEqual(bytesOf(PUBLISHED));
});
