import { beforeAll, expect, test } from 'vitest';
import surges from '../../../pipeline/results/surges.ts';
import { datedByCountry } from '../../../pipeline/results/surges/dated.ts';
import { openRun } from '../../../pipeline/engine/run.ts';
import type { History } from '../../../src/analysis/history/history.ts';
import { type Dated, explainSurge, surgingOf } from '../../../src/analysis/methods/surge/surge.ts';
import type { Iso3 } from '../../../src/schema.ts';
import { connection, manifest, rows } from '../snapshot.ts';
import { cardWords } from '../../card-words.ts';

const query = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS();
const run = openRun(query, manifest.created);
let made: Record<string, unknown>[];
let all: History[];
let dated: Map<Iso3, Dated[]>;

beforeAll(async () => {
  made = (await surges.rows(run)).surges;
  all = await run.histories();
  dated = await datedByCountry(run);
});

const percent = (part: number) => `${Math.round(100 * part)}%`;
const partOf = <Row>(of: readonly Row[], where: (row: Row) => boolean) => of.filter(where).length / of.length;

test('the figures on the method’s page are those of the snapshot', () => {
  const words = cardWords('surge');
  const judged = all.flatMap(({ months }) => months.filter(({ line }) => line !== null));
  const live = made.filter(({ seen }) => seen !== 'hindsight');
  const both = made.filter(({ seen }) => seen === 'both').length;
  const flagged = made.filter(({ seen, line }) => seen !== 'live' && line !== null).length;
  expect(words).toContain(
    `precision is ${(both / live.length).toFixed(2)} and recall ${(both / flagged).toFixed(2)}`,
  );
  expect(words).toContain(`marks ${((100 * live.length) / judged.length).toFixed(1)}% of the months`);
  const late = partOf(live, ({ month }) => String(month) >= '2024-02');
  expect(words).toContain(`${percent(late)} of live surges fall into the twelve months`);

  const everywhere = new Set(
    live.filter((row) => row['everywhere']).map(({ event, month }) => `${month} ${event}`),
  );
  const before = [...everywhere].filter((key) => key < '2024-02');
  const pandemic = before.filter((key) => /^2020-.. (disaster|martiallaw)$/.test(key));
  expect(words).toContain(
    `rare: ${before.length} months of an event before 2024-02, ${pandemic.length} of them disaster and martial law in 2020, and ${everywhere.size - before.length} in`,
  );

  const surging = surgingOf(all);
  const everyMonth = all.flatMap((history) =>
    history.months.flatMap(({ line }, at) =>
      line === null
        ? []
        : [
            explainSurge(history, at, {
              surging,
              dated: dated.get(history.country) ?? [],
              breaks: ['2024-02'],
            }),
          ],
    ),
  );
  const near = partOf(live, ({ nearby }) => /(^| )([^: ]+|outlet:left)( |$)/.test(String(nearby)));
  const nearAny = partOf(everyMonth, ({ nearby }) => nearby.some(({ counts }) => counts));
  expect(words).toContain(`near ${percent(near)} of live surges, and near ${percent(nearAny)} of all months`);
  const unexplained = partOf(live, (row) => row['unexplained'] === true);
  const same = partOf(everyMonth, (row) => row.unexplained);
  expect(words).toContain(`So ${percent(unexplained)} of live surges are unexplained`);
  expect(words).toContain(`By the same rule ${percent(same)} of all months would be`);
});

test('law, influence and new outlets occur near surges no more often than near any month', () => {
  for (const kind of ['law:', 'influence:CHN', 'influence:RUS', 'outlet:entered']) {
    const months = new Map(
      [...dated].map(([country, own]) => [
        country,
        new Set(own.filter((each) => each.kind.startsWith(kind)).map(({ month }) => index(month))),
      ]),
    );
    const isNear = (country: Iso3, month: string) =>
      [-2, -1, 0, 1, 2].some((offset) => months.get(country)?.has(index(month) + offset));
    const judged = all.flatMap(({ months }) => months.filter(({ line }) => line !== null));
    const surgesNear = partOf(
      judged.filter(({ surge }) => surge === 'live'),
      ({ country, month }) => isNear(country, month),
    );
    const monthsNear = partOf(judged, ({ country, month }) => isNear(country, month));
    expect(surgesNear / monthsNear, kind).toBeLessThan(1.05);
  }
});

test('the surge in protest reporting in Kenya in June 2024 is listed with an internet shutdown', () => {
  const june = made.find(
    (row) => row['country'] === 'KEN' && row['event'] === 'protest' && row['month'] === '2024-06',
  );
  expect(june).toMatchObject({ articles_part: expect.closeTo(0, 1), everywhere: false, unexplained: false });
  expect(june!['nearby']).toContain('shutdowns_begun');
  expect(june!['co_surging']).toContain('violencelethal');
});

test('the pandemic is everywhere at once, the attempted coup of July 2016 in Turkey too', () => {
  const part = (event: string, month: string) =>
    partOf(
      made.filter((row) => row['event'] === event && row['month'] === month && row['seen'] !== 'hindsight'),
      (row) => row['everywhere'] === true,
    );
  expect([part('martiallaw', '2020-04'), part('coup', '2016-07'), part('protest', '2019-06')]).toEqual([
    1, 1, 0,
  ]);
});

test('surges of months still being collected are marked, as coverage has it', async () => {
  const wrong = await rows(`
    FROM surges JOIN coverage USING (country, month) WHERE surges.partial IS DISTINCT FROM coverage.partial`);
  expect(wrong).toEqual([]);
  const marked = await rows('FROM surges WHERE partial');
  expect(marked.length).toBeGreaterThan(0);
  expect(marked.length).toBe(
    all.flatMap(({ months }) => months.filter((each) => each.partial && each.surge !== null)).length,
  );
});

test('every source of the calendar and of dated law is named', async () => {
  const found = await rows(`
    SELECT DISTINCT source FROM calendar WHERE precision <> 'year'
    UNION SELECT DISTINCT source FROM law JOIN law_facts USING (fact) WHERE precision <> 'year' ORDER BY 1`);
  expect(surges.restsOn).toEqual(expect.arrayContaining(found.flat()));
});

function index(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
}
