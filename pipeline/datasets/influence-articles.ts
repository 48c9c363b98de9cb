import type { Dataset } from '../engine/dataset.ts';
import { country, month } from '../vocabulary/fields.ts';
import { INFLUENCER_ARTICLES, TYPE_ARTICLES, TYPES_FROM } from './influence-articles/readers.ts';

const CAVEATS = [
  'Another collection and another count than the table influence, which ends in March 2024: never join the two into one line. In the months that both hold they rise and fall together, at different levels.',
  'The influencer is told by keywords. Counts of eight countries are weighted by source, and so not whole: Angola, Belarus, India, Malaysia, Paraguay, Philippines, Sri Lanka and Zimbabwe.',
  'Zero can also mean that the classifier found no use of a type in the whole file of the country: the release leaves such columns out.',
];

export default {
  sources: [],
  needs: ['influence_types'],
  raw: { influencer_articles: INFLUENCER_ARTICLES, influence_type_articles: TYPE_ARTICLES },
  tables: [
    {
      name: 'influence_articles',
      title: 'Articles reporting any influence by China or Russia, to 2024',
      description:
        'How many articles about a country reported influence of any type by China or Russia in a month, as counted with the civic events of the release of October 2024. The only news of influence after March 2024.',
      caveats: CAVEATS,
      primaryKey: ['country', 'month'],
      sources: ['mlp-civic'],
      missingCountries: {},
      fields: [
        country,
        month,
        {
          name: 'articles',
          type: 'integer',
          title: 'All articles',
          description:
            'Articles about the country in that month, on any subject, in this collection. Share per 10,000 = 10,000 × china / articles.',
          unit: 'articles',
        },
        {
          name: 'china',
          type: 'number',
          title: 'China',
          description: 'Articles that report any influence by China.',
          unit: 'articles',
        },
        {
          name: 'russia',
          type: 'number',
          title: 'Russia',
          description: 'Articles that report any influence by Russia.',
          unit: 'articles',
        },
      ],
      sql: 'FROM raw.influencer_articles',
    },
    {
      name: 'influence_type_articles',
      title: 'Articles reporting each type of influence, 2023 to 2024',
      description:
        'How many articles about a country reported each type of influence in a month, by China and Russia together, as counted with the civic events of the release of October 2024. Earlier months are in influence, by influencer; articles of the month in influence_articles.',
      caveats: CAVEATS,
      primaryKey: ['type', 'country', 'month'],
      sources: ['mlp-civic'],
      missingCountries: {},
      fields: [
        {
          name: 'type',
          type: 'string',
          title: 'Type',
          description: 'One of the twenty-two types in influence_types.',
        },
        country,
        month,
        {
          name: 'count',
          type: 'number',
          title: 'Articles',
          description: 'Articles that report this type of influence, by China or by Russia.',
          unit: 'articles',
        },
      ],
      sql: 'FROM raw.influence_type_articles',
      checks: [
        {
          says: 'every type has every month of influence_articles from its first one on',
          sql: `
            SELECT country, month, count(*) AS types FROM influence_type_articles
            GROUP BY ALL HAVING types <> (SELECT count(*) FROM influence_types)
            UNION ALL SELECT country, month, 0 FROM influence_articles ANTI JOIN influence_type_articles USING (country, month) WHERE month >= '${TYPES_FROM}'
            ORDER BY ALL`,
        },
      ],
    },
  ],
} satisfies Dataset;
