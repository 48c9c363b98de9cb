import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { PSEUDO } from '../src/i18n/languages.ts';
import { pseudo } from './messages/pseudo.ts';

/** Serves `content/en/….md` in pseudo-locale letters when that locale is built. */
export function content(language = process.env.LOCALE ?? 'en', root = process.cwd()): Plugin | null {
  if (language !== PSEUDO) return null;
  const english = resolve(root, 'src/content/en');
  const own = resolve(root, '.astro/content', PSEUDO);
  return {
    name: 'pseudo-content',
    enforce: 'pre',
    buildStart: () => writePseudo(english, own),
    resolveId(id, importer = '') {
      if (!id.endsWith('.md')) return null;
      const path = id.startsWith('/src/') ? join(root, id) : resolve(dirname(importer), id);
      return path.startsWith(`${english}/`) ? path.replace(english, own) : null;
    },
  };
}

async function writePseudo(english: string, to: string): Promise<void> {
  const names = await readdir(english, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((each) => each.endsWith('.md'))) {
    await mkdir(dirname(join(to, name)), { recursive: true });
    await writeFile(join(to, name), pseudoMarkdown(await readFile(join(english, name), 'utf8')));
  }
}

const CODES = new Set(['id', 'group', 'keywords', 'doubleCounted', 'splitByProducer', 'seeAlso', 'order']);
/** Code, URLs, tags and entities are left unchanged. */
const KEPT = /(```[\s\S]*?```|`[^`]*`|\]\([^)]*\)|<[^>]+>|&\w+;)/;

/** Markdown in pseudo-locale letters; front matter, whose length is limited, keeps its length. */
export function pseudoMarkdown(text: string): string {
  const head = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[0] ?? '';
  let key = '';
  const lines = head.split('\n').map((line) => {
    const [, start, name, value] = /^((?:(\w+):)?\s*(?:- )?)(.*)$/.exec(line)!;
    key = name ?? key;
    return line === '---' || CODES.has(key) ? line : start! + pseudo(value!, 1);
  });
  const body = text.slice(head.length).split(KEPT);
  return lines.join('\n') + body.map((piece, i) => (i % 2 ? piece : pseudo(piece))).join('');
}
