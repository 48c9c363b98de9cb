import Fuse from 'fuse.js';
import homeWords from '../../i18n/en/home.json' with { type: 'json' };
import { eventNoun } from '../../i18n/names.ts';
import { wordsOf } from '../../i18n/words.ts';
import { isEvent } from '../../schema.ts';

const t = wordsOf(homeWords);

export interface Entry {
  name: string;
  kind: 'country' | 'event' | 'pair' | 'page' | 'organisation' | 'lesson' | 'table';
  path: `/${string}`;
  keywords: string[];
}

const options = { keys: [{ name: 'name', weight: 3 }, 'keywords'], threshold: 0.34, ignoreLocation: true };

/**
 * Finds places by their names and keywords, tolerant of spelling. A query that names a country and an event, in any
 * order ("protests kenya"), leads with that event in that country.
 */
export function searchIn(entries: readonly Entry[]): (query: string, limit?: number) => Entry[] {
  const all = new Fuse(entries, options);
  const countries = new Fuse(
    entries.filter(({ kind }) => kind === 'country'),
    options,
  );
  const events = new Fuse(
    entries.filter(({ kind }) => kind === 'event'),
    options,
  );
  return (query, limit = 8) => {
    const found = all.search(query, { limit }).map(({ item }) => item);
    const pair = together(query.split(/[\s,]+/).filter(Boolean));
    return (pair ? [pair, ...found] : found).slice(0, limit);
  };

  function together(words: readonly string[]): Entry | null {
    for (let i = 1; i < words.length; i++) {
      const [left, right] = [words.slice(0, i).join(' '), words.slice(i).join(' ')];
      const [country, event] = [
        [best(countries, left), best(events, right)],
        [best(countries, right), best(events, left)],
      ].find(([a, b]) => a && b) ?? [null, null];
      if (!country || !event) continue;
      const id = event.path.split('/').at(-2)!;
      const noun = isEvent(id) ? eventNoun(id) : event.name;
      const name = t('home.search.pair', { country: country.name, event: noun });
      return { name, kind: 'pair', path: `${country.path}#${id}`, keywords: [] };
    }
    return null;
  }
}

function best(fuse: Fuse<Entry>, words: string): Entry | null {
  const [first] = fuse.search(words, { limit: 1 });
  return first && first.item && words.length > 2 ? first.item : null;
}
