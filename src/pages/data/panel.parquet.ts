import type { APIRoute } from 'astro';
import { panel } from '../../features/data/panel/panel.ts';

export const GET: APIRoute = async () =>
  new Response((await panel()).parquet, { headers: { 'Content-Type': 'application/vnd.apache.parquet' } });
