import { describe, expect, test } from 'vitest';
import { address, choice, flag, many, month, number, renamed } from '../../src/state/address.ts';
import { boardAddress } from '../../src/state/board.ts';
import { clusterAddress } from '../../src/state/clusters.ts';
import { scenarioAddress } from '../../src/state/scenario.ts';
import { viewAddress } from '../../src/state/view.ts';
import { fc } from '../properties.ts';

const known = { firstMonth: '2012-01', lastMonth: '2024-09' } as const;
type Known = typeof known;

interface Made {
  fruits: string[];
  size: 'small' | 'large';
  month: `${number}-${number}` | null;
  weight: number;
  ripe: boolean;
}

const made = address<Made, Known>({
  parameters: {
    fruits: many('fruit', { read: (text) => (text.startsWith('x') ? null : text), fallback: ['apple'] }),
    size: choice('size', { values: ['small', 'large'], fallback: 'small' }),
    month: month('month'),
    weight: number('weight', { min: 1, max: 50, fallback: 5 }),
    ripe: flag('ripe'),
  },
  migrations: [renamed('fruits', 'fruit')],
});
const read = (query: string) => made.parse(new URLSearchParams(query), known);
const PLAIN: Made = { fruits: ['apple'], size: 'small', month: null, weight: 5, ripe: false };

describe('an address of declared parameters', () => {
  test('leaves the defaults out', () => {
    expect(read('')).toEqual({ view: PLAIN, notes: [] });
    expect(made.format(PLAIN)).toBe('');
  });

  test('holds the rest in the order declared, readable', () => {
    const view: Made = { fruits: ['pear', 'fig'], size: 'large', month: '2020-05', weight: 7, ripe: true };
    expect(made.format(view)).toBe('?fruit=pear,fig&size=large&month=2020-05&weight=7&ripe=yes');
    expect(read(made.format(view))).toEqual({ view, notes: [] });
  });

  test('takes the last of a repeated name, and all of a list, each once', () => {
    expect(read('?size=large&size=small&fruit=fig,pear&fruit=FIG').view).toMatchObject({
      size: 'small',
      fruits: ['fig', 'pear'],
    });
  });

  test('notes each thing once', () => {
    expect(read('?fruit=x1,x1&fruit=x1,x2').notes.map(({ values }) => values)).toEqual([
      { parameter: 'fruit', value: 'x1' },
      { parameter: 'fruit', value: 'x2' },
    ]);
  });

  test('reads an older spelling, and knows it as its own', () => {
    const params = new URLSearchParams('?fruits=fig&theme=dark');
    expect(made.parse(params, known).view.fruits).toEqual(['fig']);
    expect(made.others(params).toString()).toBe('theme=dark');
    expect(params.toString()).toBe('fruits=fig&theme=dark');
  });

  test('does not break on marks that mean something in an address', () => {
    const view = { ...PLAIN, fruits: ['a&b=c', 'd e', '#', '100%', '+', 'ü'] };
    expect(read(made.format(view)).view).toEqual(view);
  });
});

test('no page throws for any address, and parsing is idempotent', () => {
  const countries = ['GEO', 'KEN', 'TLS'];
  const page = <View, Said>({
    parse,
    format,
  }: {
    parse: (params: URLSearchParams) => { view: View; notes: Said[] };
    format: (view: View) => string;
  }) => {
    return (params: URLSearchParams) => {
      const { view } = parse(params);
      expect(parse(new URLSearchParams(format(view))).view).toEqual(view);
    };
  };
  const pages = [
    page({
      ...viewAddress,
      parse: (params) =>
        viewAddress.parse(params, {
          ...known,
          countries,
          indicator: (id) => id,
          charts: ['line', 'map'],
          snapshot: '0123456789ab',
        }),
    }),
    page({
      ...boardAddress,
      parse: (params) => boardAddress.parse(params, { countries, silent: [], regions: ['Asia'] }),
    }),
    page({ ...clusterAddress, parse: (params) => clusterAddress.parse(params, known) }),
    page({ ...scenarioAddress, parse: (params) => scenarioAddress.parse(params, { countries, months: 6 }) }),
  ];
  const name = fc.constantFrom(
    ...['country', 'countries', 'event', 'events', 'from', 'to', 'measure', 'chart', 'at', 'snapshot'],
    ...['region', 'group', 'within', 'surging', 'least', 'sort', 'past', 'shape', 'k', 'set', '__proto__'],
  );
  const value = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('KEN', 'ken,,geo', '2020-01', '2031-01', 'map', 'protest', 'closing,raid', 'arrest:1,,2'),
    fc.constantFrom('constructor', 'toString', '-ratio', '-', '6', '1e3', 'yes'),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value)), fc.constantFrom(...pages), (pairs, check) => {
      check(new URLSearchParams(pairs));
    }),
    { numRuns: 1000 },
  );
});
