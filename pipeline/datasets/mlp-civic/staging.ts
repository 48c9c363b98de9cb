import { EVENTS } from '../../../src/schema.ts';
import type { CellType, RawReader } from '../../engine/dataset.ts';
import { readCountryFile } from './country-file.ts';
import { isSharesLayout } from './shares-layout.ts';
import { readSurgeFile } from './surges.ts';

const COUNTS = 'mlp-civic/counts';
const SHOCKS = 'mlp-civic/shocks';

/** One row per country and month: the base, the outlets separated by spaces, `<event>` and `other_<event>`. */
export const COUNTRY_MONTHS: RawReader = {
  columns: {
    country: 'text',
    month: 'date',
    articles: 'integer',
    no_event: 'number',
    outlets: 'text',
    ...Object.fromEntries(EVENTS.map((event): [string, CellType] => [event, 'number'])),
    ...Object.fromEntries(EVENTS.map((event): [string, CellType] => [`other_${event}`, 'number'])),
  },
  *read(folder) {
    for (const path of folder.list(COUNTS)) {
      for (const reading of readCountryFile(folder.csv(path))) {
        yield [
          reading.country,
          `${reading.month}-01`,
          reading.articles,
          reading.noEvent,
          reading.outlets.join(' '),
          ...EVENTS.map((event) => reading.count[event]),
          ...EVENTS.map((event) => reading.otherCount[event]),
        ];
      }
    }
  },
};

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
