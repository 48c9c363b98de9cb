import { posix, relative, sep } from 'node:path';

const FLOORS = [
  ['src/pages'],
  ['src/features'],
  ['src/components'],
  ['src/charts'],
  ['src/findings'],
  ['src/series'],
  ['src/analysis', 'src/data', 'src/state'],
  ['src/i18n', 'src/content', 'src/content.config.ts', 'src/styles'],
  ['src/rows.ts'],
  ['src/schema.ts'],
];

/** Exceptions to the order above. */
const MAY_IMPORT = {
  'src/charts': [
    'src/findings',
    'src/series',
    'src/analysis',
    'src/i18n',
    'src/styles',
    'src/schema.ts',
    'src/rows.ts',
  ],
  'src/content.config.ts': ['src/content', 'src/i18n', 'src/schema.ts'],
  pipeline: ['src/analysis', 'src/schema.ts', 'src/rows.ts', 'public/data'],
};

/** Folders whose subfolders may not import each other, except the shared ones. */
const INDEPENDENT = {
  'src/features': [],
  'src/charts': ['drawing', 'export', 'examples'],
  'src/analysis/methods': [],
};

/** Lower parts of a floor, and the folders of that floor they may never import. */
const LOWER = [
  {
    files: ['src/analysis/history', 'src/analysis/forecasting', 'src/analysis/statistics'],
    never: 'src/analysis/methods',
  },
  { files: ['src/analysis/statistics'], never: 'src/analysis/history' },
  { files: ['src/analysis/statistics'], never: 'src/analysis/forecasting' },
];

const within = (path, folder) => path === folder || path.startsWith(`${folder}/`);

/** Why a file may not import another; null where it may. */
function whyNot(from, to) {
  const level = FLOORS.findIndex((folders) => folders.some((folder) => within(from, folder)));
  const home = [...FLOORS.flat(), 'pipeline'].find((folder) => within(from, folder));
  if (home === undefined) return null;
  const may = MAY_IMPORT[home] ?? FLOORS.slice(level + 1).flat();
  if (![home, ...may].some((folder) => within(to, folder))) return 'imports point downwards';
  if (LOWER.some(({ files, never }) => files.some((file) => within(from, file)) && within(to, never))) {
    return 'imports point downwards';
  }
  for (const [folder, shared] of Object.entries(INDEPENDENT)) {
    if (!within(from, folder) || !within(to, folder)) continue;
    const [mine, theirs] = [from, to].map((path) => path.slice(folder.length + 1).split('/')[0]);
    if (mine !== theirs && !shared.includes(theirs)) {
      return `nothing in ${folder} imports its neighbour; share it one floor down`;
    }
  }
  return null;
}

export const floors = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { not: '{{from}} may not import {{to}}: {{why}} (see ARCHITECTURE.md, “The rule”).' },
  },
  create(context) {
    const from = relative(context.cwd, context.physicalFilename).split(sep).join('/');

    function check(source) {
      if (source?.type === 'ArrayExpression') return source.elements.forEach(check);
      if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return;
      const to = posix.join(posix.dirname(from), source.value.replace(/\?.*$/, ''));
      const why = whyNot(from, to);
      if (why) context.report({ node: source, messageId: 'not', data: { from, to, why } });
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
