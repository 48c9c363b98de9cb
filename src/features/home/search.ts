import Fuse from 'fuse.js';

export interface Entry {
  name: string;
  kind: string;
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
    entries.filter(({ kind }) => kind === 'Country'),
    options,
  );
  const events = new Fuse(
    entries.filter(({ kind }) => kind === 'Event'),
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
      const name = `${country.name}, ${event.name.toLowerCase()}`;
      return { name, kind: 'Event in a country', path: `${country.path}#${id}`, keywords: [] };
    }
    return null;
  }
}

function best(fuse: Fuse<Entry>, words: string): Entry | null {
  const [first] = fuse.search(words, { limit: 1 });
  return first && first.item && words.length > 2 ? first.item : null;
}
