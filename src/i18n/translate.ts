import en from './en/all.json' with { type: 'json' };

export type Key = keyof typeof en;

/** The reader's word for a key, with `{name}` replaced by the value of that name. One more language is one more JSON file. */
export function t(key: Key, values: Readonly<Record<string, string | number>> = {}): string {
  return en[key].replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}
