import type { APIRoute } from 'astro';
import { panel } from '../../features/data/panel/panel.ts';

export const GET: APIRoute = async () =>
  new Response((await panel()).csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
