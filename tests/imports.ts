import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import ts from 'typescript';

export function sourceFiles(root: string, folders: readonly string[]): Map<string, string> {
  return new Map(
    folders.flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((name) => posix.join(folder, name.split(sep).join('/')))
        .filter((path) => /\.(ts|svelte|astro)$/.test(path))
        .sort()
        .map((path): [string, string] => [path, readFileSync(join(root, path), 'utf8')]),
    ),
  );
}

export function importsOf(path: string, text: string): string[] {
  const found = ts
    .preProcessFile(codeOf(path, text), true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(path), name.replace(/\?.*$/, '')));
  return [...new Set(found)];
}

/** The TypeScript of a file: its scripts, where it has markup as well. */
export function codeOf(path: string, text: string): string {
  if (path.endsWith('.ts')) return text;
  const scripts = [...text.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(([, code]) => code!);
  const frontmatter = path.endsWith('.astro') ? (/^---\n(.*?)\n---/s.exec(text)?.[1] ?? '') : '';
  return [frontmatter, ...scripts].join('\n');
}

/** Every group of files that import each other in a circle, each sorted (Tarjan's strongly connected components). */
export function circles(files: ReadonlyMap<string, string>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const targets = new Map(
    [...files].map(([path, text]) => [path, importsOf(path, text).filter((to) => files.has(to))]),
  );
  for (const path of files.keys()) if (!index.has(path)) visit(path);
  return found.sort();

  function visit(path: string): void {
    index.set(path, index.size);
    low.set(path, index.get(path)!);
    stack.push(path);
    for (const to of targets.get(path)!) {
      if (!index.has(to)) visit(to);
      if (stack.includes(to)) low.set(path, Math.min(low.get(path)!, low.get(to)!));
    }
    if (low.get(path) !== index.get(path)) return;
    const circle = stack.splice(stack.indexOf(path)).sort();
    if (circle.length > 1 || targets.get(path)!.includes(path)) found.push(circle);
  }
}
