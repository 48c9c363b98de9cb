import { readFileSync } from 'node:fs';
import type { Dataset, Field } from '../engine/dataset.ts';
import { MIT } from '../vocabulary/licences.ts';
import { THIN_ARTICLES } from './mlp-civic/thresholds.ts';
import { INFLUENCE_COUNTS, INFLUENCE_TYPES } from './mlp-influence/readers.ts';

const NOTICE = readFileSync(new URL('mlp-civic/LICENSE.txt', import.meta.url), 'utf8').trim();

const country: Field = {
  name: 'country',
  type: 'string',
  title: 'Country',
  description: 'ISO 3166-1 alpha-3 code; Kosovo is XKX.',
  vocabulary: 'country',
};
const month: Field = {
  name: 'month',
  type: 'date',
  vocabulary: 'month',
  title: 'Month',
  description: 'First day of the month.',
};

const missingCountries = {
  SLB: 'The producer has no influence data for Solomon Islands.',
  TLS: 'The producer has no influence data for Timor-Leste.',
};

export default {
  sources: [
    {
      name: 'mlp-influence',
      title: 'Reporting of foreign influence by country and month',
      producer: 'Machine Learning for Peace, the research component of INSPIRES',
      path: 'https://github.com/ML4PDevLab/RAI-Paper',
      citation: 'Machine Learning for Peace, Resurgent Authoritarian Influence (RAI) data, as of 2024.',
      version: 'to 2024-03',
      takenFrom:
        "ML4PDevLab/RAI-Paper, version of 2026-02-18, data/rai.rda and data/rai_vars.csv; without a licence file there, while the publisher's own data repository is under the MIT License",
      licence: MIT,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
      notice: NOTICE,
    },
  ],
  raw: { influence_counts: INFLUENCE_COUNTS, influence_types: INFLUENCE_TYPES },
  tables: [
    {
      name: 'influence',
      title: 'Articles reporting influence by China and Russia',
      description:
        'How many articles about a country reported each type of influence by China or Russia in a month. Reporting, not events; the influencer is told by keywords, right in 74 to 83 % of the cases that the producer checked. Divide by the articles of the month in influence_coverage, not in coverage: the two come from different collections. Ends between 2023-11 and 2024-03, before the civic events do.',
      partitionBy: 'influencer',
      primaryKey: ['influencer', 'country', 'type', 'month'],
      sources: ['mlp-influence'],
      missingCountries,
      fields: [
        {
          name: 'influencer',
          type: 'string',
          values: ['CHN', 'RUS'],
          title: 'Influencer',
          description: 'CHN (China) or RUS (Russia), ISO 3166-1 alpha-3.',
        },
        country,
        {
          name: 'type',
          type: 'string',
          title: 'Type',
          description: 'One of the twenty-two types in influence_types.',
        },
        month,
        {
          name: 'count',
          type: 'integer',
          title: 'Articles',
          description:
            'Articles that report this type of influence by this influencer; 0 when there were none. Share per 10,000 = 10,000 × count / articles.',
          unit: 'articles',
        },
      ],
      sql: 'SELECT influencer, country, type, month, count FROM raw.influence_counts',
      checks: [
        {
          says: 'every type has every month of both influencers',
          sql: `
            SELECT country, month, count(*) AS rows, count(DISTINCT influencer) AS influencers FROM influence
            GROUP BY ALL HAVING rows <> 2 * (SELECT count(*) FROM raw.influence_types) OR influencers <> 2 ORDER BY ALL`,
        },
        {
          says: 'its file has 61 countries, 8,880 country-months and the months 2012-01 to 2024-03',
          sql: `
            SELECT count(DISTINCT country) AS countries, count(DISTINCT (country, month)) AS country_months,
              min(month) AS first_month, max(month) AS last_month
            FROM influence
            HAVING (countries, country_months, first_month, last_month)
              <> (61, 8880, DATE '2012-01-01', DATE '2024-03-01')`,
        },
      ],
    },
    {
      name: 'influence_coverage',
      title: 'The news base of the influence data',
      description:
        'What shares of influence are divided by. Near the articles of coverage but not the same: collected at another time, and for some countries from earlier on.',
      primaryKey: ['country', 'month'],
      sources: ['mlp-influence'],
      missingCountries,
      fields: [
        country,
        month,
        {
          name: 'articles',
          type: 'integer',
          title: 'Articles',
          description: 'Articles about the country in that month, on any subject.',
          unit: 'articles',
        },
        {
          name: 'thin',
          type: 'boolean',
          title: 'Thin',
          description: `Fewer than ${THIN_ARTICLES} articles: shares jump with every article.`,
        },
      ],
      sql: `
        SELECT DISTINCT country, month, articles, articles < ${THIN_ARTICLES} AS thin FROM raw.influence_counts`,
      checks: [
        {
          says: 'months follow each other without a gap',
          sql: `
            SELECT country, min(month) AS first_month, max(month) AS last_month, count(*) AS months
            FROM influence_coverage GROUP BY country
            HAVING months <> date_diff('month', first_month, last_month) + 1 ORDER BY country`,
        },
      ],
    },
    {
      name: 'influence_types',
      title: 'Types of influence',
      description:
        'What kinds of influence the articles report, in six themes. The producer has renamed some types since; both spellings are given, and the data keep the older one. Where a new name covers more or less than the old (surveillance, now cyber attack), the data here are about the old.',
      primaryKey: ['type'],
      sources: ['mlp-influence', 'mlp-civic'],
      fields: [
        {
          name: 'type',
          type: 'string',
          title: 'Type',
          description: 'As in influence: the spelling of the release that the data come from.',
        },
        { name: 'name', type: 'string', title: 'Name', description: "The producer's name for it." },
        {
          name: 'theme',
          type: 'string',
          title: 'Theme',
          description:
            'Hard Power, Soft Power, Economic Power, Diplomacy, Domestic Interference, or Backlash (crime and corruption that are reported of the influencer).',
        },
        {
          name: 'newer_type',
          type: 'string',
          title: 'Newer spelling',
          description: 'Spelling in newer releases of the producer, as far as it can be matched.',
          missing: 'Newer releases no longer have the type.',
        },
        {
          name: 'newer_name',
          type: 'string',
          title: 'Newer name',
          description: "The producer's name for it in newer releases.",
          missing: 'Newer releases no longer have the type.',
        },
      ],
      sql: 'SELECT id AS type, name, theme, newer AS newer_type, newer_name FROM raw.influence_types',
      checks: [
        {
          says: 'both lists of the producer put a type under the same theme',
          sql: 'FROM raw.influence_types WHERE newer IS NOT NULL AND newer_theme IS DISTINCT FROM theme ORDER BY ALL',
        },
        {
          says: 'every type of the data is named, and the other way round',
          sql: `
            (FROM influence_types SELECT type) EXCEPT (FROM influence SELECT type)
            UNION ALL (FROM influence SELECT type EXCEPT FROM influence_types SELECT type) ORDER BY type`,
        },
      ],
    },
  ],
} satisfies Dataset;
