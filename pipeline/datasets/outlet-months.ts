import type { Dataset } from '../engine/dataset.ts';
import { country, month } from '../vocabulary/fields.ts';
import { missing } from '../vocabulary/missing-countries.ts';

export default {
  sources: [],
  needs: ['outlets'],
  raw: {},
  tables: [
    {
      name: 'outlet_months',
      title: 'Months in which each outlet published',
      description:
        'A row for every month in which a named outlet published: enough to see outlets come and go, to keep to those that published throughout, or to set their number against the articles of the month.',
      caveats: [
        'The release says whether an outlet published in a month, not how many of the articles came from it.',
        'The release of the newest months names no outlets: the last month here is earlier than that of the events.',
      ],
      primaryKey: ['country', 'outlet', 'month'],
      sources: ['mlp-civic'],
      missingCountries: missing('COL JAM MLI MAR', 'The release names no outlet of this country.'),
      fields: [
        country,
        { name: 'outlet', type: 'string', title: 'Outlet', description: "The outlet's web domain." },
        { ...month, description: 'First day of a month in which it published.' },
      ],
      sql: `
        SELECT country, outlet, month
        FROM (SELECT country, month, unnest(string_split(outlets, ' ')) AS outlet FROM raw.country_months)
        WHERE outlet <> ''`,
      checks: [
        {
          says: 'an outlet has as many months as the table of outlets says',
          sql: `
            SELECT country, outlet, count(m.month) AS here, any_value(o.months) AS there
            FROM outlets o FULL JOIN outlet_months m USING (country, outlet)
            GROUP BY country, outlet HAVING here IS DISTINCT FROM there ORDER BY ALL`,
        },
      ],
    },
  ],
} satisfies Dataset;
