import en from './en.json' with { type: 'json' };

export type Key = keyof typeof en;

/** The reader's word for a key. One language so far; a second is one more JSON file. */
export function t(key: Key): string {
  return en[key];
}
