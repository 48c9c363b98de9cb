import numbers from './en/numbers.json' with { type: 'json' };
import { formatCount } from './format.ts';

/** `none`, `one` to `twenty` in words, figures beyond and in languages without such words. Messages ask for it with `{count, number, word}`. */
export function word(number: number): string {
  const known: Readonly<Record<string, string>> = numbers;
  return known[number] ?? formatCount(number);
}
