import { readFileSync } from 'node:fs';
import { EVENTS, type Month } from '../../src/schema.ts';
import type { Dataset } from '../engine/dataset.ts';
import { country, event, month } from '../vocabulary/fields.ts';
import { MIT } from '../vocabulary/licences.ts';
import { countryMonths } from './mlp-civic/staging.ts';

const RELEASED = '2026-08';
/** The first month that this release gives instead of the one of 2024. */
const JOINED = '2024-01' satisfies Month;
const NOTICE = readFileSync(new URL('mlp-civic/LICENSE.txt', import.meta.url), 'utf8').trim();

export default {
  needs: ['coverage'],
  sources: [
    {
      name: 'mlp-civic-2026',
      title: 'Civic-space reporting by country and month, newest months',
      producer: 'Machine Learning for Peace, the research component of INSPIRES',
      path: 'https://github.com/ML4PDevLab/MLP-data-intro',
      citation:
        'Machine Learning for Peace, civic aggregate data, exports of August 2026 (repository ML4PDevLab/MLP-data-intro, data/1-civic-aggregate).',
      version: RELEASED,
      caveats: [
        'Not all articles that were collected have been read by the classifier. Shares are of the articles read.',
        'The last months of most countries are incomplete.',
      ],
      licence: MIT,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-28',
      notice: NOTICE,
    },
  ],
  raw: { newest_months: countryMonths('mlp-civic-2026/counts', JOINED) },
  tables: [
    {
      name: 'overlap',
      title: 'Months that two releases hold',
      description:
        'What the release of 2024 counted in the months that the release of 2026 holds, too: by how much the two differ can be measured here, country by country and event by event.',
      caveats: [
        'Nearly all articles of eleven events are missing in Moldova from July to September 2024, in Hungary from July to August, and in Paraguay from May to July: this release of 2024 had not sorted them.',
      ],
      primaryKey: ['event', 'country', 'month'],
      sources: ['mlp-civic'],
      fields: [
        event,
        country,
        month,
        {
          name: 'count',
          type: 'number',
          title: 'Articles',
          description: 'Articles reporting the event, in the release of 2024.',
          unit: 'articles',
        },
        {
          name: 'articles',
          type: 'integer',
          title: 'All articles',
          description:
            'Articles about the country in that month, on any subject, in the release of 2024, which read them all.',
          unit: 'articles',
        },
      ],
      sql: EVENTS.map(
        (id) => `
        SELECT '${id}' AS event, country, month, older."${id}" AS count, older.articles
        FROM raw.country_months AS older JOIN raw.newest_months USING (country, month)`,
      ).join(' UNION ALL '),
      checks: [
        {
          says: 'both releases hold five months or more of each country that both have',
          sql: `
            SELECT country, count(DISTINCT month) AS months FROM overlap GROUP BY country HAVING months < 5
            UNION ALL
            SELECT DISTINCT country, 0 FROM raw.newest_months WHERE country NOT IN (SELECT country FROM overlap)
            ORDER BY ALL`,
        },
        {
          says: 'the release of 2026 has every country, to 2026 or later',
          sql: `
            SELECT country, max(newest.month) AS last FROM raw.country_months LEFT JOIN raw.newest_months AS newest
              USING (country)
            GROUP BY country HAVING last IS NULL OR last < '2026-01-01' ORDER BY ALL`,
        },
      ],
    },
  ],
} satisfies Dataset;
