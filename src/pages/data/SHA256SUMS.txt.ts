import type { APIRoute } from 'astro';
import { checksums } from '../../features/data/checksums.ts';

export const GET: APIRoute = async () =>
  new Response(await checksums(), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
