import type { APIRoute } from 'astro';
import { tableCsv } from '../../../components/data/table-files.ts';
import { catalog } from '../../../data/catalog.ts';

export async function getStaticPaths() {
  return (await catalog()).resources.map(({ name }) => ({ params: { table: name } }));
}

/** A whole table as CSV. */
export const GET: APIRoute<Record<string, never>, { table: string }> = async ({ params }) =>
  new Response(await tableCsv(params.table), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
