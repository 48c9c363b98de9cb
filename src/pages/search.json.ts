import type { APIRoute } from 'astro';
import { navText, sitePages } from '../components/page/pages.ts';
import { catalog } from '../data/snapshot/catalog.ts';
import { definitions } from '../features/event/definitions.ts';
import type { Entry } from '../features/home/search.ts';
import { lessons } from '../features/learn/lessons.ts';
import { cards } from '../features/methods/cards.ts';
import { organisations } from '../features/organisation/organisations.ts';
import methodsWords from '../i18n/en/methods.json' with { type: 'json' };
import namesWords from '../i18n/en/names.json' with { type: 'json' };
import { wordsOf } from '../i18n/words.ts';
import { regionName } from '../i18n/regions.ts';
import { countries } from '../data/tables/countries.ts';
const t = wordsOf(methodsWords, namesWords);

export const GET: APIRoute = async () => {
  const { resources } = await catalog();
  const entries: Entry[] = [
    ...(await countries()).map(({ name, iso3, producerName, subregion, capital }) => ({
      name,
      kind: 'country' as const,
      path: `/countries/${iso3.toLowerCase()}/` as const,
      keywords: [iso3, producerName, capital, regionName(subregion)],
    })),
    ...[...definitions.values()].map(({ id, keywords }) => ({
      name: t(`event.${id}.name`),
      kind: 'event' as const,
      path: `/events/${id}/` as const,
      keywords,
    })),
    ...sitePages
      .filter(({ oneOfMany }) => !oneOfMany)
      .map(({ title, keywords, path }) => ({
        name: navText(title),
        kind: 'page' as const,
        path,
        keywords: keywords ? navText(keywords).split(/\s*[,،、]\s*/) : [],
      })),
    ...cards().map(({ id, title }) => ({
      name: t('methods.search', { title }),
      kind: 'page' as const,
      path: `/methods/${id}/` as const,
      keywords: [id.replaceAll('-', ' ')],
    })),
    ...(await organisations()).map(({ id, keywords, name }) => ({
      name,
      kind: 'organisation' as const,
      path: `/organisations/${id}/` as const,
      keywords,
    })),
    ...lessons.map(({ id, title, keywords }) => ({
      name: title,
      kind: 'lesson' as const,
      path: `/learn/${id}/` as const,
      keywords,
    })),
    ...resources.map(({ name, title }) => ({
      name: title,
      kind: 'table' as const,
      path: `/data/${name}/` as const,
      keywords: [name.replaceAll('_', ' ')],
    })),
  ];
  return new Response(JSON.stringify(entries), { headers: { 'Content-Type': 'application/json' } });
};
