import { SPELLINGS } from '../vocabulary/countries.ts';
import type { Dataset } from '../engine/dataset.ts';
import { CC0, CC_BY, PDDL } from '../vocabulary/licences.ts';

export default {
  needs: ['coverage'],
  sources: [
    {
      name: 'countries',
      title: 'Country names, codes and regions',
      producer: 'UN Statistics Division (M49), compiled by the maintainers of datasets/country-codes',
      path: 'https://github.com/datasets/country-codes',
      citation: 'Comprehensive country codes, datasets/country-codes, version of 2026-05-15.',
      version: '2026-05-15',
      takenFrom:
        'datasets/country-codes at caa72d1; names of seven countries and the row of Kosovo set by hand',
      licence: PDDL,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
    {
      name: 'world-factbook',
      title: 'Capitals, areas and land borders',
      producer: 'Central Intelligence Agency, The World Factbook',
      path: 'https://github.com/factbook/factbook.json',
      citation: 'The World Factbook, as JSON in factbook/factbook.json, version of 2026-05-17.',
      version: '2026-05-17',
      takenFrom: 'factbook/factbook.json at 8662a8b; ten capitals shortened by hand',
      licence: CC0,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
    {
      name: 'country-codes',
      title: 'Country codes, with the names that the news producer uses',
      producer: 'Vincent Arel-Bundock and others (countrycode); UN M49',
      path: 'https://github.com/vincentarelbundock/countrycode',
      citation: 'Arel-Bundock, V., Enevoldsen, N., Yetman, C. 2018. countrycode. JOSS 3(28), 848.',
      version: '284d6a2',
      takenFrom: 'vincentarelbundock/countrycode at 284d6a2 and datasets/country-codes at caa72d1',
      licence: PDDL,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
    {
      name: 'world-bank-population-gdp',
      title: 'Population and gross domestic product',
      producer: 'World Bank, World Development Indicators',
      path: 'https://data.worldbank.org/',
      citation: 'World Bank, World Development Indicators (SP.POP.TOTL, NY.GDP.MKTP.CD).',
      version: 'population to 2024, GDP to 2023',
      takenFrom: 'datasets/population at 425fc44 and datasets/gdp at 822019c',
      licence: CC_BY,
      mayBeRedistributed: true,
      dateAccessed: '2026-11-20',
    },
  ],
  raw: {
    covered_countries: {
      columns: { iso3: 'text', producer_name: 'text' },
      read: () => Object.entries(SPELLINGS).map(([iso3, [producerName]]) => [iso3, producerName]),
    },
    country_reference: {
      path: 'countries/countries.csv',
      columns: {
        iso3: 'text',
        iso2: 'text',
        m49: 'integer',
        name: 'text',
        un_region: 'text',
        un_subregion: 'text',
        un_intermediate: 'text',
        capital: 'text',
        area_km2: 'number',
        borders: 'text',
        cow: 'integer',
        gw: 'integer',
        vdem: 'integer',
        wb: 'text',
        imf: 'integer',
        wikidata: 'text',
        ldc: 'boolean',
        lldc: 'boolean',
        sids: 'boolean',
      },
      ignores: (
        'name_un_formal name_long_factbook p5 capital_factbook population ' +
        'population_year official_languages_factbook gov_type_factbook factbook_file in_our_63'
      ).split(' '),
    },
    country_codes: {
      path: 'country-codes/country_codes.csv',
      columns: {
        iso3: 'text',
        iso2: 'text',
        un_m49: 'integer',
        mlp_name: 'text',
        cow_code: 'integer',
        gw_code: 'integer',
        vdem_id: 'integer',
      },
      ignores: 'country un_region un_subregion wb_region in_mlp'.split(' '),
    },
    world_bank: {
      path: 'world-bank-population-gdp/wb_population_gdp_1990_2024.csv',
      columns: { iso3: 'text', year: 'integer', population: 'number', gdp_current_usd: 'number' },
      ignores: ['country', 'gdp_per_capita_current_usd', 'NY.GDP.PCAP.KD'],
    },
    languages: {
      path: 'mlp-civic/languages.csv',
      columns: { iso3: 'text', country: 'text', languages: 'text' },
    },
  },
  tables: [
    {
      name: 'countries',
      title: 'Countries',
      description: 'The countries that the snapshot covers, with what a reader needs to place them.',
      caveats: [
        'Population and gross domestic product are the newest of each country, so their years differ.',
        'Names and regions follow the United Nations and are no statement on the status of any territory.',
        'The groups of the United Nations (least developed, landlocked, small island) are as listed in May 2026 and change.',
      ],
      primaryKey: ['iso3'],
      sources: ['countries', 'world-factbook', 'country-codes', 'world-bank-population-gdp', 'mlp-civic'],
      fields: [
        {
          name: 'iso3',
          type: 'string',
          title: 'Code',
          description: 'ISO 3166-1 alpha-3 code; Kosovo is XKX.',
          vocabulary: 'country',
        },
        {
          name: 'iso2',
          type: 'string',
          title: 'Short code',
          description: 'ISO 3166-1 alpha-2; Kosovo is XK.',
        },
        {
          name: 'm49',
          type: 'string',
          title: 'UN number',
          description: 'UN M49 number, padded to three digits.',
          missing: 'Kosovo has none.',
        },
        { name: 'name', type: 'string', title: 'Name', description: 'Short English name.' },
        {
          name: 'producer_name',
          type: 'string',
          title: 'Name in the news data',
          description: 'How the news producer spells it.',
        },
        { name: 'region', type: 'string', title: 'Region', description: 'UN M49 region.' },
        {
          name: 'subregion',
          type: 'string',
          title: 'Subregion',
          description: 'UN M49 intermediate region where there is one, else the subregion.',
        },
        { name: 'capital', type: 'string', title: 'Capital', description: 'Capital city.' },
        {
          name: 'area_km2',
          type: 'number',
          title: 'Area',
          description: 'Total area.',
          unit: 'km²',
          missing: 'The source does not say.',
        },
        {
          name: 'population',
          type: 'integer',
          title: 'Population',
          description: 'Population in the newest year that the World Bank gives.',
          unit: 'persons',
          missing: 'The source does not say.',
        },
        {
          name: 'population_year',
          type: 'integer',
          title: 'Year of the population',
          description: 'Year to which it refers.',
          missing: 'No population.',
        },
        {
          name: 'gdp',
          type: 'number',
          title: 'Gross domestic product',
          description:
            'Gross domestic product at current prices in the newest year that the World Bank gives.',
          unit: 'current US$',
          missing: 'The source does not say.',
        },
        {
          name: 'gdp_year',
          type: 'integer',
          title: 'Year of the GDP',
          description: 'Year to which it refers.',
          missing: 'No gross domestic product.',
        },
        {
          name: 'languages',
          type: 'string',
          list: true,
          title: 'Languages',
          description:
            "Languages of the country's outlets: ISO 639-1 codes, and tet for Tetum, with spaces between; empty where the release does not say.",
        },
        {
          name: 'neighbours',
          type: 'string',
          list: true,
          title: 'Neighbours',
          description:
            'Land neighbours, covered or not: alpha-3 codes with spaces between; empty for islands.',
        },
        {
          name: 'cow',
          type: 'integer',
          title: 'Correlates of War',
          description: 'Country number of the Correlates of War project, to join other data by.',
        },
        {
          name: 'gw',
          type: 'integer',
          title: 'Gleditsch and Ward',
          description: 'State number of Gleditsch and Ward, as used by UCDP.',
        },
        {
          name: 'vdem',
          type: 'integer',
          title: 'V-Dem',
          description: 'Country number of Varieties of Democracy (country_id).',
        },
        {
          name: 'wb',
          type: 'string',
          title: 'World Bank',
          description: 'Country code of the World Bank.',
        },
        {
          name: 'imf',
          type: 'integer',
          title: 'International Monetary Fund',
          description: 'Country number of the International Monetary Fund.',
        },
        {
          name: 'wikidata',
          type: 'string',
          title: 'Wikidata',
          description: 'Item of the country in Wikidata.',
        },
        {
          name: 'least_developed',
          type: 'boolean',
          title: 'Least developed',
          description: 'Whether the United Nations list it as a least developed country (LDC).',
        },
        {
          name: 'landlocked_developing',
          type: 'boolean',
          title: 'Landlocked developing',
          description: 'Whether the United Nations list it as a landlocked developing country (LLDC).',
        },
        {
          name: 'small_island',
          type: 'boolean',
          title: 'Small island developing',
          description: 'Whether the United Nations list it as a small island developing state (SIDS).',
        },
        {
          name: 'first_month',
          type: 'date',
          vocabulary: 'month',
          title: 'First month',
          description: 'First month of news data.',
        },
        {
          name: 'last_month',
          type: 'date',
          vocabulary: 'month',
          title: 'Last month',
          description: 'Last month of news data.',
        },
      ],
      sql: `
        SELECT iso3, r.iso2, lpad(r.m49::VARCHAR, 3, '0') AS m49, r.name, producer_name,
          un_region AS region, coalesce(un_intermediate, un_subregion) AS subregion, capital, area_km2,
          population, population_year, gdp, gdp_year,
          coalesce(l.languages, '') AS languages, coalesce(borders, '') AS neighbours,
          cow, gw, vdem, wb, imf, wikidata, ldc AS least_developed, lldc AS landlocked_developing, sids AS small_island,
          first_month, last_month
        FROM raw.covered_countries c
        LEFT JOIN raw.country_reference r USING (iso3)
        LEFT JOIN raw.languages l USING (iso3)
        LEFT JOIN (
          SELECT iso3, max(year) AS population_year, arg_max(population, year) AS population
          FROM raw.world_bank WHERE population IS NOT NULL GROUP BY iso3
        ) USING (iso3)
        LEFT JOIN (
          SELECT iso3, max(year) AS gdp_year, arg_max(gdp_current_usd, year) AS gdp
          FROM raw.world_bank WHERE gdp_current_usd IS NOT NULL GROUP BY iso3
        ) USING (iso3)
        JOIN (
          SELECT country AS iso3, min(month) AS first_month, max(month) AS last_month FROM coverage GROUP BY country
        ) USING (iso3)`,
      checks: [
        {
          says: 'both references agree on its codes, and on its name in the news data where they give one',
          sql: `
            SELECT iso3, c.iso2, k.iso2 AS other_iso2, m49, k.un_m49, producer_name, k.mlp_name, cow, gw, vdem
            FROM countries c LEFT JOIN raw.country_codes k USING (iso3)
            WHERE (k.iso2, k.un_m49, coalesce(k.mlp_name, producer_name), k.cow_code, k.gw_code, k.vdem_id)
              IS DISTINCT FROM (c.iso2, m49::INTEGER, producer_name, cow, gw, vdem)
            ORDER BY iso3`,
        },
        {
          says: 'no two countries share a code of another list',
          sql: ['iso2', 'cow', 'gw', 'vdem', 'wb', 'imf', 'wikidata']
            .map((key) => `SELECT ${key}::VARCHAR AS code FROM countries GROUP BY code HAVING count(*) > 1`)
            .join(' UNION ALL '),
        },
        {
          says: 'the list of languages names the countries as the news data do',
          sql: `
            SELECT iso3, l.country, producer_name FROM countries JOIN raw.languages l USING (iso3)
            WHERE l.country <> producer_name ORDER BY iso3`,
        },
        {
          says: 'neighbours are countries',
          sql: `
            SELECT iso3, neighbour FROM (SELECT iso3, unnest(string_split(neighbours, ' ')) AS neighbour FROM countries)
            WHERE neighbour <> '' AND neighbour NOT IN (SELECT iso3 FROM raw.country_reference)
            ORDER BY ALL`,
        },
      ],
    },
  ],
} satisfies Dataset;
