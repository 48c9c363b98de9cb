import { describe, expect, test } from 'vitest';
import { isEvent } from '../../src/schema.ts';
import { BOARD_VIEW, boardAddress } from '../../src/state/board.ts';
import { CLUSTER_VIEW, clusterAddress } from '../../src/state/clusters.ts';
import { scenarioAddress } from '../../src/state/scenario.ts';
import { sqlAddress } from '../../src/state/sql.ts';
import { DEFAULT_VIEW, viewAddress } from '../../src/state/view.ts';
import links from './old-links.json' with { type: 'json' };

const countries = ['BLR', 'GEO', 'GHA', 'KEN', 'LKA', 'NGA', 'SEN', 'SRB', 'TZA', 'UGA'];
const firstMonth = '2012-01';
const silent = [
  { iso3: 'TLS', name: 'Timor-Leste', thin: true },
  { iso3: 'XKX', name: 'Kosovo', thin: false },
];
const everywhere = [...countries, ...silent.map(({ iso3 }) => iso3)];
const indicator = (id: string) => (isEvent(id) ? id : null);
const view = {
  countries: everywhere,
  indicator,
  charts: ['line', 'multiples', 'ranking', 'map', 'heat', 'table'],
  firstMonth,
  lastMonth: '2024-09',
  snapshot: '558f6dbf6b4e',
} as const;
const board = { countries, silent, regions: ['Africa', 'Europe', 'Latin America'] };

type Parse = (params: URLSearchParams) => { view: object; notes: readonly object[] };

const pages: Record<keyof typeof links, { parse: Parse; defaults: object }> = {
  explore: { parse: (params) => viewAddress.parse(params, view), defaults: DEFAULT_VIEW },
  embed: { parse: (params) => viewAddress.parse(params, view), defaults: DEFAULT_VIEW },
  outlook: { parse: (params) => boardAddress.parse(params, board), defaults: BOARD_VIEW },
  clusters: {
    parse: (params) => clusterAddress.parse(params, { firstMonth, lastMonth: '2024-06' }),
    defaults: CLUSTER_VIEW,
  },
  'what-if': {
    parse: (params) => scenarioAddress.parse(params, { countries: everywhere, months: 6 }),
    defaults: {},
  },
  sql: { parse: (params) => sqlAddress.parse(params, null), defaults: {} },
};

// The links of pages, documents and tests as they were on 28 November 2026, with what they showed.
describe.each(Object.keys(links) as (keyof typeof links)[])('links made to %s', (page) => {
  const { parse, defaults } = pages[page];
  test.each(links[page].map((link) => [link.query, link] as const))('%s shows what it did', (query, link) => {
    const read = parse(new URLSearchParams(query));
    expect(read.view).toEqual({ ...defaults, ...link.view });
    expect(read.notes).toHaveLength(link.notes);
  });
});
