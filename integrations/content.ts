import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { PSEUDO, languageOf } from '../src/i18n/languages.ts';
import { pseudo } from './messages/pseudo.ts';

/** Where the Markdown of a language is read from: what people write in English, what is put together otherwise. */
export const contentFolder = (language: string): string =>
  language === 'en' ? 'src/content/en' : `.astro/content/${language}`;

/**
 * Puts together the Markdown of the language that is built, and gives it to whoever imports `content/en/…`: a file of
 * `src/content/<language>/`, or the English one, marked as English. The pseudo-locale's is made from English.
 */
export function content(language = process.env.LOCALE ?? 'en', root = process.cwd()): Plugin {
  languageOf(language);
  const english = resolve(root, 'src/content/en');
  const own = resolve(root, contentFolder(language));
  return {
    name: 'content-language',
    enforce: 'pre',
    async buildStart() {
      if (language !== 'en') await assemble(english, resolve(root, 'src/content', language), own, language);
    },
    resolveId(id, importer = '') {
      if (language === 'en' || !id.endsWith('.md')) return null;
      const path = id.startsWith('/src/') ? join(root, id) : resolve(dirname(importer), id);
      return path.startsWith(`${english}/`) ? path.replace(english, own) : null;
    },
  };
}

export async function assemble(english: string, translated: string, to: string, language: string) {
  const names = await readdir(english, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((each) => each.endsWith('.md'))) {
    const own = join(translated, name);
    const isOwn = existsSync(own);
    const text = await readFile(isOwn ? own : join(english, name), 'utf8');
    await mkdir(dirname(join(to, name)), { recursive: true });
    await writeFile(
      join(to, name),
      isOwn ? text : language === PSEUDO ? pseudoMarkdown(text) : markedEnglish(text),
    );
  }
}

const HEAD = /^---\n([\s\S]*?)\n---\n/;
const headOf = (text: string) => HEAD.exec(text)?.[0] ?? '';

export function markedEnglish(text: string): string {
  const head = headOf(text);
  return `${head}\n<div lang="en" dir="ltr">\n\n${text.slice(head.length).trim()}\n\n</div>\n`;
}

/** Front matter that is not read by people. */
const CODES = new Set(['id', 'group', 'keywords', 'doubleCounted', 'splitByProducer', 'seeAlso', 'order']);
/** Code, addresses, tags and entities stay as they are. */
const KEPT = /(```[\s\S]*?```|`[^`]*`|\]\([^)]*\)|<[^>]+>|&\w+;)/;

/** Markdown in the letters of the pseudo-locale; front matter, whose length is bounded, keeps its length. */
export function pseudoMarkdown(text: string): string {
  const head = headOf(text);
  let key = '';
  const lines = head.split('\n').map((line) => {
    const [, start, name, value] = /^((?:(\w+):)?\s*(?:- )?)(.*)$/.exec(line)!;
    key = name ?? key;
    return line === '---' || CODES.has(key) ? line : start! + pseudo(value!, 1);
  });
  const body = text.slice(head.length).split(KEPT);
  return lines.join('\n') + body.map((piece, i) => (i % 2 ? piece : pseudo(piece))).join('');
}
