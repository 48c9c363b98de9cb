import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { LANGUAGES, PSEUDO, languageOf } from '../../src/i18n/languages.ts';
import { type Messages, argument, compileMessage, namesIn } from './compile.ts';
import { pseudo } from './pseudo.ts';

const I18N = fileURLToPath(new URL('../../src/i18n/', import.meta.url));
const PREFIX = '\0messages:';
const RUNTIME = ['number', 'percent', 'upper', 'plural', 'select', 'tag'];

/**
 * Areas whose keys each language chooses itself (irregular forms, number words): a language’s own area replaces the
 * English one entirely.
 */
const SELF_KEYED = new Set(['countries', 'numbers']);

/**
 * Compiles the words of the language being built. Code imports `i18n/en/<area>.json` for its keys; pages get the same
 * area of `LOCALE`, with English for missing keys. An invalid message stops the build.
 */
export function messages(language = process.env.LOCALE ?? 'en', folder = I18N): Plugin {
  languageOf(language);
  const english = join(folder, 'en');
  return {
    name: 'messages',
    enforce: 'pre',
    config: () => ({ define: { 'import.meta.env.LOCALE': JSON.stringify(language) } }),
    resolveId(id, importer = '') {
      const path = resolve(dirname(importer), id);
      return dirname(path) === english && path.endsWith('.json') ? PREFIX + basename(path, '.json') : null;
    },
    async load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const area = id.slice(PREFIX.length);
      for (const each of new Set(['en', language])) this.addWatchFile(join(folder, each, `${area}.json`));
      return { code: await compileArea(area, language, folder), moduleType: 'js' };
    },
  };
}

/** An area as a module: one entry per English key, translated where the language has it. */
export async function compileArea(area: string, language: string, folder = I18N): Promise<string> {
  const english = await readArea(folder, 'en', area);
  const own = language === 'en' || language === PSEUDO ? {} : await readArea(folder, language, area);
  if (SELF_KEYED.has(area) && Object.keys(own).length) {
    return moduleOf(own, (key, message) =>
      compileMessage(key, message, { file: `${language}/${area}.json` }),
    );
  }
  const unknown = Object.keys(own).find((key) => !(key in english));
  if (unknown !== undefined) {
    throw new Error(`${language}/${area}.json, "${unknown}": English has no such key`);
  }
  return moduleOf(english, (key, message) =>
    own[key] === undefined ? inEnglish(key, message) : translated(key, own[key], message),
  );

  function inEnglish(key: string, message: string) {
    return compileMessage(key, message, {
      file: `en/${area}.json`,
      language: language === 'en' ? undefined : LANGUAGES.en.tag,
      change: language === PSEUDO ? pseudo : undefined,
    });
  }

  function translated(key: string, message: string, original: string) {
    const file = `${language}/${area}.json`;
    const known = new Set([...namesIn(key, original, `en/${area}.json`)].map(argument));
    const undeclared = [...namesIn(key, message, file)].find((name) => !known.has(argument(name)));
    if (undeclared !== undefined) throw new Error(`${file}, "${key}": English has no ${undeclared}`);
    return compileMessage(key, message, { file });
  }
}

function moduleOf(area: Messages, compile: (key: string, message: string) => string): string {
  const entries = Object.entries(area).map(
    ([key, message]) => `${JSON.stringify(key)}:${compile(key, message)}`,
  );
  const body = `export default {${entries.join(',\n')}};`;
  const runtime = RUNTIME.filter((name) => body.includes(`${name}(`));
  return [
    ...(runtime.length
      ? [`import {${runtime.join(',')}} from ${JSON.stringify(join(I18N, 'message.ts'))};`]
      : []),
    ...(body.includes('word(')
      ? [`import {word} from ${JSON.stringify(join(I18N, 'number-words.ts'))};`]
      : []),
    body,
  ].join('\n');
}

async function readArea(folder: string, language: string, area: string): Promise<Messages> {
  const path = join(folder, language, `${area}.json`);
  if (!existsSync(path)) return {};
  const text = await readFile(path, 'utf8');
  const file = `${language}/${area}.json`;
  try {
    const area: unknown = JSON.parse(text);
    if (!isMessages(area)) throw new Error('must hold texts by key');
    return area;
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

const isMessages = (value: unknown): value is Messages =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((text) => typeof text === 'string');
