import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { INFLUENCER_ARTICLES, TYPE_ARTICLES } from '../../../pipeline/datasets/influence-articles/readers.ts';
import { openSources } from '../../../pipeline/engine/sources.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { rows } from '../snapshot.ts';

test('Georgia in August 2024: nine articles on Russia and two on China, of 869', async () => {
  expect(
    await rows(
      "SELECT articles, china, russia FROM influence_articles WHERE (country, month) = ('GEO', '2024-08-01')",
    ),
  ).toEqual([[869, 2, 9]]);
  expect(
    await rows(`
      SELECT type, count FROM influence_type_articles
      WHERE (country, month) = ('GEO', '2024-08-01') AND type IN ('diplomatic_statement', 'surveillance') ORDER BY type`),
  ).toEqual([
    ['diplomatic_statement', 4],
    ['surveillance', 0],
  ]);
});

test('counts of source-weighted countries keep three digits', async () => {
  expect(
    await rows(`
      SELECT count, russia FROM influence_type_articles JOIN influence_articles USING (country, month)
      WHERE (type, country, month) = ('diplomatic_visit', 'IND', '2024-08-01')`),
  ).toEqual([[2.299, 65.484]]);
});

test('after March 2024 nearly every month reports influence, in all 63 countries', async () => {
  expect(
    await rows(`
      SELECT count(*)::INTEGER, count(*) FILTER (china > 0 OR russia > 0)::INTEGER, count(DISTINCT country)::INTEGER
      FROM influence_articles WHERE month >= '2024-04-01'`),
  ).toEqual([[295, 282, 63]]);
});

test('it moves with the table influence in the months that both hold, and is not the same', async () => {
  const [[china, russia, same] = []] = await rows(`
    WITH older AS (
      SELECT country, month, sum(count) FILTER (influencer = 'CHN') / any_value(articles) AS china,
        sum(count) FILTER (influencer = 'RUS') / any_value(articles) AS russia
      FROM influence JOIN influence_coverage USING (country, month) WHERE articles >= 50 GROUP BY ALL
    )
    SELECT corr(o.china, n.china / articles), corr(o.russia, n.russia / articles),
      count(*) FILTER (abs(o.china - n.china / articles) < 1e-9) / count(*)
    FROM older o JOIN influence_articles n USING (country, month) WHERE articles >= 50`);
  expect(china).toBeGreaterThan(0.85);
  expect(russia).toBeGreaterThan(0.9);
  expect(same).toBeLessThan(0.5);
});

const read = (csv: string) => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'mlp-civic/counts'), { recursive: true });
  writeFileSync(join(root, 'mlp-civic/counts/Kenya.csv'), csv);
  const from = ({ read: rowsOf }: typeof TYPE_ARTICLES) => [
    ...(rowsOf(openSources(root, []), () => Promise.resolve([])) as Iterable<unknown[]>),
  ];
  return { influencers: () => from(INFLUENCER_ARTICLES), types: () => from(TYPE_ARTICLES) };
};

test('types begin in 2023', async () => {
  expect(
    await rows(
      'SELECT min(month)::VARCHAR, max(month)::VARCHAR, count(DISTINCT type)::INTEGER FROM influence_type_articles',
    ),
  ).toEqual([['2023-01-01', '2024-09-01', 22]]);
});

test('shares become articles, and a type without a column has none', () => {
  const { influencers, types } = read(
    'date,country,article_total,rus_influence,chn_influence,investment\n2024-05-01,Kenya,3,0.333333333333333,0,1\n',
  );
  expect(influencers()).toEqual([['KEN', '2024-05-01', 3, 0, 1]]);
  expect(types()).toHaveLength(22);
  expect(types().filter(([, , , count]) => count !== 0)).toEqual([['investment', 'KEN', '2024-05-01', 1]]);
});

test('more articles on influence than articles stop the run', () => {
  const { influencers } = read(
    'date,country,article_total,rus_influence,chn_influence\n2024-05-01,Kenya,3,1.4,0\n',
  );
  expect(influencers).toThrow('Kenya.csv, row 2: rus_influence makes 4.2 of 3 articles.');
});
