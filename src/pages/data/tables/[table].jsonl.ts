import type { APIRoute } from 'astro';
import { tableFile, tablesIn } from '../../../features/data/table-files.ts';
import { selected } from '../../../components/page/selected.ts';

export async function getStaticPaths() {
  return selected((await tablesIn('jsonl')).map((table) => ({ params: { table } })));
}

export const GET: APIRoute<Record<string, never>, { table: string }> = async ({ params }) =>
  new Response(await tableFile(params.table, 'jsonl'), { headers: { 'Content-Type': 'application/jsonl' } });
