import type { APIRoute } from 'astro';
import { tableJsonLines } from '../../../components/data/table-files.ts';
import { catalog } from '../../../data/catalog.ts';

export async function getStaticPaths() {
  return (await catalog()).resources.map(({ name }) => ({ params: { table: name } }));
}

/** A whole table as JSON Lines. */
export const GET: APIRoute<Record<string, never>, { table: string }> = async ({ params }) =>
  new Response(await tableJsonLines(params.table), { headers: { 'Content-Type': 'application/jsonl' } });
