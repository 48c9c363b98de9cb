import type { Value } from './message.ts';

export type Values = Readonly<Record<string, Value>>;

/** A compiled area: texts, and functions for messages with arguments. TypeScript sees the JSON file. */
type Area = Readonly<Record<string, string>>;
type KeyOf<A> = A extends unknown ? Extract<keyof A, string> : never;

/** The words of some areas: `const t = wordsOf(explore, common)`, then `t('explore.title')`. */
export function wordsOf<Areas extends readonly Area[]>(...areas: Areas) {
  return (key: KeyOf<Areas[number]>, values: Values = {}): string => {
    const messages: Readonly<Record<string, string | ((values: Values) => string)>> = areas.find(
      (area) => key in area,
    )!;
    const message = messages[key]!;
    return typeof message === 'string' ? message : message(values);
  };
}
