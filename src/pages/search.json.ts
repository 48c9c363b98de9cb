import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import type { Entry } from '../features/home/search.ts';
import { cards } from '../features/methods/cards.ts';
import { countries } from '../data/tables/countries.ts';
import { t } from '../i18n/translate.ts';

const pages: Entry[] = [
  { name: 'Countries', path: '/countries/', keywords: ['list', 'all countries', 'regions'] },
  { name: 'Events', path: '/events/', keywords: ['definitions', 'what is counted', 'glossary'] },
  {
    name: 'Explore',
    path: '/explore/',
    keywords: ['chart', 'compare', 'map', 'ranking', 'download', 'embed', 'heat'],
  },
  { name: 'Lab', path: '/lab/', keywords: ['tools', 'clusters', 'what if', 'outlook'] },
  {
    name: 'Clusters of countries',
    path: '/lab/clusters/',
    keywords: ['similar', 'groups', 'k-means', 'resemble', 'typology'],
  },
  { name: 'Methods', path: '/methods/', keywords: ['how it works', 'assumptions', 'limits', 'references'] },
  { name: 'SQL', path: '/sql/', keywords: ['query', 'database', 'duckdb', 'console'] },
  {
    name: 'Data',
    path: '/data/',
    keywords: ['download', 'parquet', 'csv', 'licence', 'checksum', 'citation', 'cite'],
  },
  { name: 'About', path: '/about/', keywords: ['what this is', 'privacy', 'method', 'contact', 'error'] },
].map((page) => ({ ...page, kind: 'Page' }) as Entry);

/** Everything the search on the home page finds. */
export const GET: APIRoute = async () => {
  const definitions = await getCollection('events');
  const entries: Entry[] = [
    ...(await countries()).map(({ name, iso3, producerName, subregion, capital }) => ({
      name,
      kind: 'Country',
      path: `/countries/${iso3.toLowerCase()}/` as const,
      keywords: [iso3, producerName, capital, subregion],
    })),
    ...definitions.map(({ data: { id, keywords } }) => ({
      name: t(`event.${id}.name`),
      kind: 'Event',
      path: `/events/${id}/` as const,
      keywords,
    })),
    ...pages,
    ...cards().map(({ id, title }) => ({
      name: t('methods.search', { title }),
      kind: 'Page' as const,
      path: `/methods/${id}/` as const,
      keywords: [id.replaceAll('-', ' ')],
    })),
  ];
  return new Response(JSON.stringify(entries), { headers: { 'Content-Type': 'application/json' } });
};
