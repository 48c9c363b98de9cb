import {
  Bool,
  DateDay,
  Decimal,
  Dictionary,
  Field,
  Float64,
  Int32,
  Int64,
  List,
  makeData,
  Struct,
  TimeMicrosecond,
  TimestampMicrosecond,
  Utf8,
  Vector,
  vectorFromArray,
} from 'apache-arrow';
import { expect, test } from 'vitest';
import { cells, cellType } from '../../../src/data/database/cells.ts';
import { UnreadableColumn } from '../../../src/data/database/sql-error.ts';

test('numbers stay numbers while exact, and become digit strings beyond', () => {
  const big = vectorFromArray([1n, -2n, 9007199254740993n, null], new Int64());
  expect(cells(big)).toEqual([1, -2, '9007199254740993', null]);
  expect(cells(vectorFromArray([1.5, NaN, Infinity], new Float64()))).toEqual([1.5, null, Infinity]);
});

test('decimals carry their point', () => {
  const type = new Decimal(3, 38);
  const data = new Uint32Array(12);
  data.set([12345, 0, 0, 0], 0);
  data.set([0xffffffff - 11, 0xffffffff, 0xffffffff, 0xffffffff], 4);
  data.set([0, 0, 0, 1], 8);
  const vector = new Vector([makeData({ type, length: 3, data })]);
  expect(cells(vector)).toEqual([12.345, -0.012, '79228162514264337593543950.336']);
});

test('days, moments and times are texts', () => {
  expect(cells(vectorFromArray([new Date('2024-06-01')], new DateDay()))).toEqual(['2024-06-01']);
  const moments = makeData({
    type: new TimestampMicrosecond(),
    length: 2,
    data: BigInt64Array.of(1704164645000000n, 1704164645678000n),
  });
  expect(cells(new Vector([moments]))).toEqual(['2024-01-02 03:04:05', '2024-01-02 03:04:05.678']);
  const times = makeData({ type: new TimeMicrosecond(), length: 1, data: BigInt64Array.of(11045000000n) });
  expect(cells(new Vector([times]))).toEqual(['03:04:05']);
});

test('lists and structs are JSON, with nested values formatted alike', () => {
  const lists = vectorFromArray([[1n, 2n], null], new List(new Field('item', new Int64())));
  expect(cells(lists)).toEqual(['[1,2]', null]);
  const type = new Struct([
    new Field('a', new Int64()),
    new Field('b', new Utf8()),
    new Field('c', new Bool()),
  ]);
  expect(cells(vectorFromArray([{ a: 9007199254740993n, b: 'x', c: true }], type))).toEqual([
    '{"a":"9007199254740993","b":"x","c":true}',
  ]);
});

test('a column of an unreadable type is refused', () => {
  const type = new Dictionary(new Utf8(), new Int32());
  expect(() => cellType('mood', type)).toThrow(UnreadableColumn);
});
