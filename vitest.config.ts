/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

/** Makes the whole snapshot again from the folder of sources, which takes minutes: a step of its own. */
const REBUILD = 'tests/pipeline/rebuild.test.ts';

export default getViteConfig({
  test: {
    // Tests that compute the whole snapshot again take seconds, and a busy machine many times that.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    globalSetup: ['tests/own-temporary-folder.ts'],
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: [REBUILD] } },
      { extends: true, test: { name: 'rebuild', include: [REBUILD], testTimeout: 900_000 } },
    ],
  },
});
