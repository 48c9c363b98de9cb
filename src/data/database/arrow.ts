import {
  Bool,
  type Data,
  type DataType,
  DateDay,
  Dictionary,
  Field as ArrowField,
  Float64,
  Int32,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table as ArrowTable,
  tableToIPC,
  Utf8,
  Vector,
} from 'apache-arrow';
import type { Field, Cell } from '../../schema.ts';
import { column, type Table } from '../tables/table.ts';

/** A table of the snapshot as one Arrow stream, typed as the manifest declares; texts are dictionary-coded. */
export function toArrowStream(table: Table, fields: readonly Field[]): Uint8Array {
  const columns = fields.map((field) => toData(column(table, field.name), field.type));
  const schema = new Schema(fields.map(({ name }, i) => new ArrowField(name, columns[i]!.type, true)));
  const rows = makeData({ type: new Struct(schema.fields), length: table.rows, children: columns });
  return tableToIPC(new ArrowTable([new RecordBatch(schema, rows)]), 'stream');
}

function toData(values: readonly Cell[], type: Field['type']): Data<DataType> {
  const { length } = values;
  const { nullCount, nullBitmap } = nulls(values);
  const common = { length, nullCount, nullBitmap };
  switch (type) {
    case 'string': {
      const { words, codes } = dictionaryOf(values);
      const type = new Dictionary(new Utf8(), new Int32());
      return makeData({ type, dictionary: new Vector([utf8Of(words)]), data: codes, ...common });
    }
    case 'date':
      return makeData({ type: new DateDay(), data: Int32Array.from(values, Number), ...common });
    case 'boolean':
      return makeData({ type: new Bool(), data: bits(values, Boolean), ...common });
    case 'integer':
      if (values.every((value) => Math.abs(Number(value)) < 2 ** 31)) {
        return makeData({ type: new Int32(), data: Int32Array.from(values, Number), ...common });
      }
      return makeData({ type: new Float64(), data: Float64Array.from(values, Number), ...common });
    case 'number':
      return makeData({ type: new Float64(), data: Float64Array.from(values, Number), ...common });
    default:
      return type satisfies never;
  }
}

function dictionaryOf(values: readonly Cell[]): { words: string[]; codes: Int32Array } {
  const known = new Map<Cell, number>();
  const codes = new Int32Array(values.length);
  let [last, code]: [Cell, number] = [null, 0];
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value !== last && value !== null) {
      last = value;
      code = known.get(value) ?? known.size;
      if (code === known.size) known.set(value, code);
    }
    if (value !== null) codes[row] = code;
  }
  return { words: [...known.keys()].map(String), codes };
}

/** Arrow's own builders would compile code from text, which the page's content policy forbids. */
function utf8Of(words: readonly string[]): Data<Utf8> {
  const encoded = words.map((word) => new TextEncoder().encode(word));
  const valueOffsets = new Int32Array(words.length + 1);
  encoded.forEach((bytes, i) => (valueOffsets[i + 1] = valueOffsets[i]! + bytes.length));
  const data = new Uint8Array(valueOffsets.at(-1)!);
  encoded.forEach((bytes, i) => data.set(bytes, valueOffsets[i]));
  return makeData({ type: new Utf8(), length: words.length, valueOffsets, data });
}

function nulls(values: readonly Cell[]): { nullCount: number; nullBitmap: Uint8Array | null } {
  let nullCount = 0;
  for (const value of values) if (value === null) nullCount++;
  return { nullCount, nullBitmap: nullCount > 0 ? bits(values, (value) => value !== null) : null };
}

function bits(values: readonly Cell[], isSet: (value: Cell) => boolean): Uint8Array {
  const packed = new Uint8Array(Math.ceil(values.length / 8));
  values.forEach((value, i) => {
    if (isSet(value)) packed[i >> 3]! |= 1 << (i & 7);
  });
  return packed;
}
