import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { downwards, networkAndDevice, quiet, sentences, terms } from './eslint/house.js';
import { trustedTests } from './eslint/trusted-tests.js';

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
  downwards,
  ...networkAndDevice,
  sentences,
  terms,
  quiet,
  ...trustedTests,
);
