import type { APIRoute } from 'astro';
import { seriesCsv } from '../../../../features/country/files.ts';
import { absolute } from '../../../../features/data/address.ts';
import { countries } from '../../../../data/tables/countries.ts';
import { type EventId, EVENTS } from '../../../../schema.ts';
import { selected } from '../../../../components/page/selected.ts';

export async function getStaticPaths() {
  const all = await countries();
  return selected(
    all.flatMap(({ iso3 }) => EVENTS.map((event) => ({ params: { iso3: iso3.toLowerCase(), event } }))),
  );
}

type Params = { iso3: string; event: EventId };

export const GET: APIRoute<Record<string, never>, Params> = async ({ params: { iso3, event }, site }) => {
  const address = absolute(`/data/series/${iso3}/${event}.csv`, site);
  return new Response(await seriesCsv(iso3.toUpperCase(), event, address), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
