import { type Part, partsOf } from '../../../src/i18n/sentence.ts';
import { isEvent } from '../../../src/schema.ts';
import { expect, test } from 'vitest';
import { noteSentence } from '../../../src/components/page/address-notes.ts';
import { clusterNote } from '../../../src/features/clusters/words.ts';
import { boardNote } from '../../../src/features/outlook/board-words.ts';
import { scenarioNote } from '../../../src/features/what-if/scenario-note.ts';
import { boardAddress } from '../../../src/state/board.ts';
import { clusterAddress } from '../../../src/state/clusters.ts';
import { scenarioAddress } from '../../../src/state/scenario.ts';
import { parseView } from '../../../src/state/view.ts';

const months = { firstMonth: '2012-01', lastMonth: '2024-09' } as const;
const countries = ['GEO', 'KEN'];
const silent = [
  { iso3: 'TLS', name: 'Timor-Leste', thin: true },
  { iso3: 'XKX', name: 'Kosovo', thin: false },
];

const explore = (params: URLSearchParams) =>
  parseView(params, {
    ...months,
    countries,
    indicator: (id) => (isEvent(id) ? id : null),
    charts: ['line', 'multiples', 'ranking', 'map', 'heat', 'table'],
    snapshot: '0123456789ab',
  }).notes.map(noteSentence);
const outlook = (params: URLSearchParams) =>
  boardAddress
    .parse(params, { countries, silent, regions: ['Africa', 'Latin America'] })
    .notes.map((note) => boardNote(note, silent));
const clusters = (params: URLSearchParams) => clusterAddress.parse(params, months).notes.map(clusterNote);
const whatIf = (params: URLSearchParams) =>
  scenarioAddress.parse(params, { countries, months: 6 }).notes.map(scenarioNote);

test.each([
  [explore, 'country=ken,xyz', 'We have no country “xyz”, so it is left out.'],
  [explore, 'event=riot', 'We have no event “riot”, so it is left out.'],
  [explore, 'from=2019-13', '“2019-13” is not a month; months are written like 2024-06.'],
  [explore, 'to=2030-01', 'Jan 2030 is outside the snapshot, which runs from Jan 2012 to Sep 2024.'],
  [explore, 'measure=total', 'There is no measure “total”; choose from share, count, z.'],
  [explore, 'chart=pie', 'There is no chart “pie”; choose from line, multiples, ranking, map, heat, table.'],
  [explore, 'from=2020-01&to=2019-01', 'Jan 2020 comes after Jan 2019, so they were swapped.'],
  [
    explore,
    'snapshot=ffffffffffff',
    'This link was made from snapshot ffffffffffff; you are looking at snapshot 0123456789ab, so figures may differ.',
  ],
  [outlook, 'region=atlantis', 'There is no region “atlantis”; choose from africa, latin-america.'],
  [outlook, 'within=4', '“4” is not 1, 3 or 6 months, so 3 are shown.'],
  [outlook, 'least=150', '“150” is not a percentage from 0 to 95, so all are shown.'],
  [
    outlook,
    'country=tls',
    'No warnings for Timor-Leste: nearly every month has fewer than 50 articles. It is left out.',
  ],
  [
    outlook,
    'country=xkx',
    'No warnings for Kosovo: too few of its months can be compared with those before. It is left out.',
  ],
  [clusters, 'k=40', '“40” is not a number of clusters from 2 to 8.'],
  [clusters, 'shape=round', 'There is no shape “round”; choose from level, path.'],
  [
    whatIf,
    'set=raid&set=arrest&set=coup&set=purge',
    'At most 3 events can be set at once, so the rest is left out.',
  ],
  [
    whatIf,
    'set=raid:x',
    '“x” is not a share from 0 to 10,000 within the six months, so that month is left to the forecast.',
  ],
])('$1: $2', (sentences, query, sentence) => {
  const found = sentences(new URLSearchParams(query)).map((text) => plainOf(text).replaceAll('\u00a0', ' '));
  expect(found).toEqual([sentence]);
});

function plainOf(text: string): string {
  const plain = (part: Part): string => (typeof part === 'string' ? part : part.parts.map(plain).join(''));
  return partsOf(text).map(plain).join('');
}
