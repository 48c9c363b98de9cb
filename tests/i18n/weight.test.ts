import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { compileArea } from '../../integrations/messages/messages.ts';
import { codeOf } from '../imports.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The areas of words that a browser loads with some modules: what they import for use, not on demand. */
function areasOf(...modules: readonly string[]): string[] {
  const seen = new Set<string>();
  const open = [...modules];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    if (/\.(ts|svelte)$/.test(path)) open.push(...usedBy(path));
  }
  return [...seen].flatMap((path) => /^src\/i18n\/en\/([\w-]+)\.json$/.exec(path)?.[1] ?? []).sort();
}

function usedBy(path: string): string[] {
  const code = codeOf(path, readFileSync(root + path, 'utf8'));
  return ts.createSourceFile(path, code, ts.ScriptTarget.Latest).statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const { text } = statement.moduleSpecifier;
    const clause = statement.importClause;
    const named = clause?.namedBindings;
    const typesOnly =
      clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
      (!clause?.name && named && ts.isNamedImports(named) && named.elements.every((one) => one.isTypeOnly));
    const found = posix.join(posix.dirname(path), text.replace(/\?.*$/, ''));
    return text.startsWith('.') && !typesOnly && existsSync(root + found) ? [found] : [];
  });
}

/** Bytes of areas as they arrive, compiled and gzipped together. */
async function bytesOf(areas: readonly string[]): Promise<number> {
  const code = await Promise.all(areas.map((area) => compileArea(area, 'en')));
  return gzipSync(code.join('\n')).length;
}

/** Explore with its first chart; the other charts, dialogs and lists bring their words when they are asked for. */
const FIRST_VIEW = ['src/features/explore/Explore.svelte', 'src/charts/line/line.ts'];

test('explore loads few words for its first view, and none that only other pages show', async () => {
  const areas = areasOf(...FIRST_VIEW);
  expect(areas).toContain('explore');
  expect(areas).toContain('chart-line');
  expect(
    areas.filter((area) =>
      /-page$|^(data|what-if|outlook|country|methods|query-errors|chart-heat)$/.test(area),
    ),
  ).toEqual([]);
  expect(await bytesOf(areas)).toBeLessThanOrEqual(BUDGET.firstView);
});

test('explore’s own words stay under 5 KB, and the code that reads messages under 1 KB', async () => {
  const own = areasOf(...FIRST_VIEW).filter((area) => !SHARED.has(area));
  expect(await bytesOf(own)).toBeLessThanOrEqual(BUDGET.own);
  const runtime = ['words', 'message'].map((name) => withoutTypes(`src/i18n/${name}.ts`));
  expect(gzipSync(runtime.join('\n')).length).toBeLessThanOrEqual(BUDGET.runtime);
});

/** Names and errors, which most pages with an island load. */
const SHARED = new Set(['countries', 'names', 'regions', 'errors', 'units', 'common', 'address']);

/** Bytes, gzipped. */
const BUDGET = { firstView: 6_800, own: 5_000, runtime: 1_000 };

function withoutTypes(path: string): string {
  const { outputText } = ts.transpileModule(readFileSync(root + path, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, removeComments: true },
  });
  return outputText;
}
