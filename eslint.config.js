import { posix, relative, sep } from 'node:path';
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Who may import what. A layer may always import itself; what is named nowhere (tests, scripts, bench) is free. */
const words = ['src/schema.ts', 'src/format.ts', 'src/csv.ts', 'src/i18n', 'src/styles'];
const results = ['src/charts', 'src/analysis', 'src/data', 'src/state'];
const layers = {
  'src/pages': ['src/components', 'src/content', ...results, ...words],
  'src/components': [...results, ...words],
  'src/charts': ['src/analysis', ...words],
  'src/analysis': words,
  'src/data': words,
  'src/state': words,
  'src/i18n': ['src/schema.ts'],
  'src/format.ts': ['src/schema.ts'],
  'src/csv.ts': [],
  'src/schema.ts': [],
  pipeline: ['src/schema.ts', 'src/analysis', 'public/data'],
};

const layer = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { up: '{{from}} may not import {{to}}: imports point down (see ARCHITECTURE.md, “The rule”).' },
  },
  create(context) {
    const file = relative(context.cwd, context.physicalFilename).split(sep).join('/');
    const within = (path, folder) => path === folder || path.startsWith(`${folder}/`);
    const from = Object.keys(layers).find((folder) => within(file, folder));
    if (from === undefined) return {};

    function check(source) {
      if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return;
      const to = posix.join(posix.dirname(file), source.value);
      if (![from, ...layers[from]].some((folder) => within(to, folder))) {
        context.report({ node: source, messageId: 'up', data: { from, to } });
      }
    }
    return {
      ImportDeclaration: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => check(source),
      TSImportType: ({ source }) => check(source),
      "CallExpression[callee.object.type='MetaProperty'][callee.property.name='glob']": (node) =>
        node.arguments.forEach(check),
    };
  },
};

export default defineConfig(
  { ignores: ['dist', 'dist-*', '.astro', 'public', 'test-results', 'playwright-report', 'coverage'] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  ...astro.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-undef': 'off',
      eqeqeq: 'error',
      'no-fallthrough': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-explicit-any': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    // It takes a local URLSearchParams or Map that nothing renders for state.
    rules: { 'svelte/prefer-svelte-reactivity': 'off' },
  },
  {
    files: ['src/**', 'pipeline/**'],
    plugins: { house: { rules: { layer } } },
    rules: { 'house/layer': 'error' },
  },
  {
    files: ['src/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Only src/data asks the network (see ARCHITECTURE.md, “The rule”).' },
      ],
    },
  },
  { files: ['src/data/**'], rules: { 'no-restricted-globals': 'off' } },
);
