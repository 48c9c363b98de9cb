import type { APIRoute } from 'astro';
import { countryCsv } from '../../../features/country/files.ts';
import { selected } from '../../../components/page/selected.ts';
import { countries } from '../../../data/tables/countries.ts';

export async function getStaticPaths() {
  return selected((await countries()).map(({ iso3 }) => ({ params: { iso3: iso3.toLowerCase() } })));
}

export const GET: APIRoute<Record<string, never>, { iso3: string }> = async ({ params }) =>
  new Response(await countryCsv(params.iso3.toUpperCase()), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
