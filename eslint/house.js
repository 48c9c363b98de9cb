/** The project’s own rules; see “The rule” in ARCHITECTURE.md. Import circles are found by tests/layers.test.ts. */
import { floors } from './floors.js';
import { glossary } from './glossary.js';
import { words } from './words.js';

const see = '(see ARCHITECTURE.md, “The rule”).';
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
  name,
  message: `Only src/data asks the network ${see}`,
}));
const device = ['location', 'history', 'localStorage', 'sessionStorage', 'indexedDB', 'caches'].map(
  (name) => ({
    name,
    message: `Only src/state touches the address and what the device keeps ${see}`,
  }),
);
const globals = (names) => ({ 'no-restricted-globals': ['error', ...names] });
const properties = (names) => ({
  'no-restricted-properties': [
    'error',
    ...names.flatMap(({ name, message }) =>
      ['window', 'globalThis', 'self', 'document'].map((object) => ({ object, property: name, message })),
    ),
  ],
});
const cookie = { ...device[0], name: 'cookie' };

export const downwards = {
  files: ['src/**', 'pipeline/**'],
  plugins: { house: { rules: { floors, words } } },
  rules: { 'house/floors': 'error' },
};

export const networkAndDevice = [
  {
    files: ['src/**'],
    rules: {
      ...globals([...network, ...device]),
      ...properties([...network, ...device, cookie]),
    },
  },
  { files: ['src/data/**'], rules: { ...globals(device), ...properties([...device, cookie]) } },
  { files: ['src/state/**'], rules: { ...globals(network), ...properties(network) } },
];

export const sentences = {
  files: ['src/**'],
  ignores: ['src/i18n/**', 'src/content/**', 'src/charts/*/example.ts', 'src/charts/examples/**'],
  rules: { 'house/words': 'error' },
};

export const terms = {
  files: ['src/**', 'tests/**', 'bench/**', 'scripts/**', 'integrations/**'],
  ignores: ['src/rows.ts', 'tests/glossary.test.ts'],
  plugins: { terms: { rules: { glossary } } },
  rules: { 'terms/glossary': 'error' },
};

export const quiet = { files: ['src/**'], rules: { 'no-console': 'error' } };
