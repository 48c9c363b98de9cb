import type { APIRoute } from 'astro';
import { codebookCsv } from '../../features/data/panel/panel.ts';

export const GET: APIRoute = async () =>
  new Response(await codebookCsv(), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
