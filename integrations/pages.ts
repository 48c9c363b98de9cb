import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ESTree, type Plugin, parseSync } from 'vite';

const MODULE = 'virtual:pages';

export interface DeclaredPage {
  path: `/${string}`;
  oneOfMany: boolean;
  [declared: string]: unknown;
}

/**
 * Provides the declarations of all pages in `src/pages/` as `virtual:pages`, from which menus, search and lists are
 * built. They are parsed rather than run, since pages import the header, which depends on them.
 */
export function pages(root = process.cwd()): Plugin {
  const folder = resolve(root, 'src/pages');
  return {
    name: 'pages',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load(id) {
      if (id !== `\0${MODULE}`) return null;
      for (const file of filesIn(folder)) this.addWatchFile(join(folder, file));
      return `export const pages = ${JSON.stringify(declaredPages(root))};`;
    },
  };
}

/**
 * Every page’s `export const page = { … }`, by path, without embeds, the 404 page and pages of a content folder
 * without files. Throws if a page declares nothing, or anything but literals.
 */
export function declaredPages(root: string): DeclaredPage[] {
  const folder = resolve(root, 'src/pages');
  return filesIn(folder)
    .map((file) => ({ ...placeOf(file), ...declarationIn(readFileSync(join(folder, file), 'utf8'), file) }))
    .filter(({ madeFrom }) => typeof madeFrom !== 'string' || hasContent(root, madeFrom))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.astro') && !/^(404\.astro$|embed\/)/.test(file));
}

function placeOf(file: string): DeclaredPage {
  const oneOfMany = /\[(?!\.\.\.)/.test(file);
  const path = file.replace(/\.astro$/, '').replace(/(^|\/)(index$|\[.*)/, '$1');
  return { path: path === '' ? '/' : `/${path.replace(/\/?$/, '/')}`, oneOfMany };
}

/** The literal that a page exports as `page`. */
export function declarationIn(source: string, file: string): Record<string, unknown> {
  const [, code = ''] = /^---\n([\s\S]*?)\n---/.exec(source) ?? [];
  for (const node of parseSync(`${file}.ts`, code).program.body) {
    if (node.type !== 'ExportNamedDeclaration' || node.declaration?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of node.declaration.declarations) {
      if (id.type === 'Identifier' && id.name === 'page' && init) {
        return valueOf(init, file) as Record<string, unknown>;
      }
    }
  }
  throw new Error(`src/pages/${file} must declare itself: export const page = { title: … }.`);
}

function valueOf(node: ESTree.Node, file: string): unknown {
  switch (node.type) {
    case 'TSSatisfiesExpression':
    case 'TSAsExpression':
      return valueOf(node.expression, file);
    case 'Literal':
      return node.value;
    case 'ArrayExpression':
      return node.elements.map((element) => element && valueOf(element, file));
    case 'ObjectExpression':
      return Object.fromEntries(
        node.properties.map((property) => {
          if (property.type === 'Property' && property.key.type === 'Identifier' && !property.computed) {
            return [property.key.name, valueOf(property.value, file)];
          }
          throw notLiteral(file);
        }),
      );
    default:
      throw notLiteral(file);
  }
}

const notLiteral = (file: string) =>
  new Error(`src/pages/${file}: \`page\` is read without running the page, so it must be made of literals.`);

function hasContent(root: string, folder: string): boolean {
  const path = resolve(root, 'src/content/en', folder);
  return existsSync(path) && readdirSync(path).some((file) => file.endsWith('.md'));
}
