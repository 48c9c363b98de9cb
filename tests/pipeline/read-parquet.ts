import { readFileSync } from 'node:fs';
import { parquetReadObjects } from 'hyparquet';

export type Row = Record<string, unknown>;

export async function readParquet(path: string): Promise<Row[]> {
  const { buffer, byteOffset, byteLength } = readFileSync(path);
  return parquetReadObjects({ file: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer });
}
