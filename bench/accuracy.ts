/** `npm run accuracy`: measures how accurate the methods are on the snapshot; fails below a required value. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

export interface Row {
  method: string;
  measure: string;
  value: number;
  bar: number;
  side: 'at most' | 'at least';
  required: boolean;
}

export type Accuracy = () => Promise<Row[]> | Row[];

const FOLDER = join(import.meta.dirname, 'accuracy');

export function reached({ value, bar, side }: Row): boolean {
  return side === 'at most' ? value <= bar : value >= bar;
}

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const files = globSync('*.ts', { cwd: FOLDER }).sort();
  const names = files.map((file) => file.replace('.ts', ''));
  const unknown = positionals.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new Error(`There is no measurement ${unknown}; there are ${names.join(', ')}.`);
  const rows: Row[] = [];
  for (const [i, file] of files.entries()) {
    if (positionals.length > 0 && !positionals.includes(names[i]!)) continue;
    const { default: measure } = (await import(pathToFileURL(join(FOLDER, file)).href)) as {
      default: Accuracy;
    };
    rows.push(...(await measure()));
  }
  console.table(
    rows.map((row) => ({
      method: row.method,
      measure: row.measure,
      measured: Number(row.value.toFixed(4)),
      [' ']: row.side,
      bar: row.bar,
      kind: row.required ? 'required' : 'aim',
      reached: reached(row) ? 'yes' : row.required ? 'NO' : 'not yet',
    })),
  );
  const failed = rows.filter((row) => row.required && !reached(row));
  if (failed.length === 0) return;
  const list = failed.map(({ method, measure }) => `${method}: ${measure}`).join('; ');
  console.error(`Below what is required: ${list}.`);
  process.exitCode = 1;
}

if (import.meta.main) await main();
