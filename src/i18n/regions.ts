import regions from './en/regions.json' with { type: 'json' };
import { wordsOf } from './words.ts';

const t = wordsOf(regions);

/** The name in the page's language of a region that the data name in English; an unknown one is returned as it is. */
export function regionName(region: string): string {
  const key = region.toLowerCase().replaceAll(' ', '-');
  return key in regions ? t(key as keyof typeof regions) : region;
}
