import sitemap from '@astrojs/sitemap';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { content } from './integrations/content.ts';
import { duckdb } from './integrations/duckdb.ts';
import { messages } from './integrations/messages/messages.ts';
import { pages } from './integrations/pages.ts';

// Nothing here calls home, the build tool included.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';

/**
 * SITE_URL  where the site will be served from, for the sitemap and canonical links
 * BASE_PATH the sub-path it is served under, e.g. /civic-space/
 * OUT_DIR   where the build goes
 * LOCALE    the language it is built in, one of src/i18n/languages.ts
 * ONLY      for a quick build: of pages that are one of many, those named here, e.g. ken,protest,surges
 */
const { SITE_URL = 'http://localhost:4321', BASE_PATH = '/', OUT_DIR = 'dist' } = process.env;

const forElements = (resource) => ({ resource, kind: 'element' });
const forAttributes = (resource) => ({ resource, kind: 'attribute' });

export default defineConfig({
  site: SITE_URL,
  base: BASE_PATH,
  outDir: OUT_DIR,
  trailingSlash: 'always',
  integrations: [svelte(), sitemap({ filter: (page) => !page.includes('/embed/') })],
  vite: {
    plugins: [messages(), content(), duckdb(), pages()],
    // Workers are bundled apart from the pages, without their plugins.
    worker: { plugins: () => [messages()] },
  },
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "connect-src 'self' blob:",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      // Drawings carry computed style attributes; scripts stay bound to hashes.
      styleDirective: {
        resources: [forElements("'self'"), forElements("'unsafe-inline'"), forAttributes("'unsafe-inline'")],
      },
    },
  },
});
