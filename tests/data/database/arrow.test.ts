import { tableFromIPC } from 'apache-arrow';
import { expect, test } from 'vitest';
import { toArrowStream } from '../../../src/data/database/arrow.ts';
import type { Field, Cell } from '../../../src/schema.ts';

function roundTrip(type: Field['type'], values: Cell[]): unknown[] {
  const field = { name: 'a', type, title: '', description: '' };
  const stream = toArrowStream({ rows: values.length, columns: new Map([['a', values]]) }, [field]);
  return tableFromIPC(stream)
    .toArray()
    .map((row) => row.toJSON()['a']);
}

test.each<[Field['type'], Cell[]]>([
  ['string', ['b', 'b', null, 'a', 'b', '', 'é', null, null]],
  ['string', [null, null]],
  ['string', []],
  ['number', [1.5, null, -2, 0]],
  ['integer', [1, null, 2147483647]],
  ['integer', [5_000_000_000, null]],
  ['boolean', [true, null, false, true, true, false, true, false, true]],
])('%s %j arrive as they were', (type, values) => {
  expect(roundTrip(type, values)).toEqual(values);
});

test('days arrive as days', () => {
  expect(roundTrip('date', [19_875, null, 0]).map((value) => value && Number(value))).toEqual([
    Date.UTC(2024, 5, 1),
    null,
    0,
  ]);
});
