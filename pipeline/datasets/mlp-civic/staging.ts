import { EVENTS, type Month } from '../../../src/schema.ts';
import type { CellType, RawReader } from '../../engine/dataset.ts';
import { readCountryFile } from './country-file.ts';
import { isSharesLayout } from './shares-layout.ts';
import { readSurgeFile } from './surges.ts';

const COUNTS = 'mlp-civic/counts';
const SHOCKS = 'mlp-civic/shocks';

/**
 * One row per country and month from `from` on of the files in a folder: the articles collected and read, the outlets
 * separated by spaces, `<event>` and `other_<event>`.
 */
export function countryMonths(folder: string, from: Month = '0000-01'): RawReader {
  return {
    columns: {
      country: 'text',
      month: 'date',
      articles: 'integer',
      read: 'integer',
      no_event: 'number',
      outlets: 'text',
      ...Object.fromEntries(EVENTS.map((event): [string, CellType] => [event, 'number'])),
      ...Object.fromEntries(EVENTS.map((event): [string, CellType] => [`other_${event}`, 'number'])),
    },
    *read(sources) {
      for (const path of sources.list(folder)) {
        for (const reading of readCountryFile(sources.csv(path))) {
          if (reading.month < from) continue;
          yield [
            reading.country,
            `${reading.month}-01`,
            reading.articles,
            reading.read,
            reading.noEvent,
            reading.outlets.join(' '),
            ...EVENTS.map((event) => reading.count[event]),
            ...EVENTS.map((event) => reading.otherCount[event]),
          ];
        }
      }
    },
  };
}

export const COUNTRY_MONTHS = countryMonths(COUNTS);

/** One row per flagged month; none when a release in the newer layout comes without flags. */
export const SURGES: RawReader = {
  columns: { event: 'text', country: 'text', month: 'date' },
  *read(folder) {
    const [first = ''] = folder.list(COUNTS);
    if (!folder.has(SHOCKS) && isSharesLayout(folder.csv(first).header)) return;
    for (const path of folder.list(SHOCKS)) {
      for (const { event, country, day } of readSurgeFile(folder.csv(path))) yield [event, country, day];
    }
  },
};
