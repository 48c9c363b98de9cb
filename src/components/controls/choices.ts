import type Fuse from 'fuse.js';

/** One entry of a list to choose from: a member, or several under one name. */
export interface Choice {
  key: string;
  name: string;
  members: string[];
  /** Other words that find it. */
  words: string[];
  note?: string;
}

type Search = (typed: string) => readonly Choice[];

/**
 * All choices until something is typed, then those that match, best first. Misspelt names are found once `Finder`,
 * which is not part of the page's first load, is there.
 */
export function searchIn(choices: readonly Choice[], Finder: typeof Fuse<Choice> | null): Search {
  const found = Finder === null ? containing(choices) : resembling(choices, Finder);
  return (typed) => (typed.trim() === '' ? choices : found(typed.trim()));
}

function resembling(choices: readonly Choice[], Finder: typeof Fuse<Choice>): Search {
  const finder = new Finder(choices, {
    keys: [{ name: 'name', weight: 2 }, 'words'],
    threshold: 0.3,
    ignoreDiacritics: true,
  });
  return (typed) => finder.search(typed).map(({ item }) => item);
}

function containing(choices: readonly Choice[]): Search {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (typed) =>
    choices.filter(({ name, words }) => [name, ...words].some((word) => plain(word).includes(plain(typed))));
}
