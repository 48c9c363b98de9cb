import type { Method } from '../../analysis/method.ts';

/** A method's card and the file that it stands in. */
export interface Card {
  method: Method;
  /** In the repository. */
  file: string;
}

/** Every card in src/analysis, by title. A card that a second file hands on counts once, for the file of its name. */
export function cards(): Card[] {
  const files = import.meta.glob<{ method?: Method }>('../../analysis/**/*.ts', { eager: true });
  const found = new Map<string, Card>();
  for (const [path, { method }] of Object.entries(files)) {
    if (!method) continue;
    const file = path.replace(/^(\.\.\/)+/, 'src/');
    const named = file === `src/analysis/methods/${method.id}/${method.id}.ts`;
    if (named || !found.has(method.id)) found.set(method.id, { method, file });
  }
  return [...found.values()].sort((a, b) => a.method.title.localeCompare(b.method.title, 'en'));
}

/** Under this many characters a paragraph takes the next sentence in. */
const SHORT = 200;

/** A text as paragraphs of a few sentences each. */
export function paragraphs(text: string): string[] {
  const sentences = text.split(/(?<=[.!?]) (?=[A-ZÀ-Ý0-9“])/);
  return sentences.reduce<string[]>((done, sentence) => {
    const last = done.at(-1);
    if (last === undefined || last.length >= SHORT) return [...done, sentence];
    return [...done.slice(0, -1), `${last} ${sentence}`];
  }, []);
}

/** A text whose numbers do not part from the per cent sign behind them. */
export function unbroken(text: string): string {
  return text.replace(/(\d) %/g, '$1\u00a0%');
}

/** Ids of the methods that have a worked example: the names of the files beside this one that are spelled so. */
export function exampleIds(): string[] {
  const files = Object.keys(import.meta.glob('./examples/*.astro'));
  return files.map((path) => path.replace(/^.*\/(.+)\.astro$/, '$1')).sort();
}
