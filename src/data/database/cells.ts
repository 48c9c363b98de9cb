import {
  type DataType,
  type Decimal,
  type MapRow,
  type StructRow,
  type Time,
  Type,
  type Vector,
} from 'apache-arrow';
import type { Cell } from '../../schema.ts';
import { UnreadableColumn } from './sql-error.ts';

/**
 * What a column holds. Dates are `YYYY-MM-DD`, timestamps `YYYY-MM-DD HH:MM:SS`, times `HH:MM:SS`; nested values are
 * JSON, bytes hexadecimal; numbers that a JavaScript number cannot hold exactly are text.
 */
export type CellType = 'text' | 'number' | 'boolean' | 'date' | 'timestamp' | 'time' | 'nested' | 'bytes';

export interface ResultColumn {
  name: string;
  type: CellType;
}

/** The type of a column of the engine's results; throws, with the workaround, when it cannot be read. */
export function cellType(name: string, type: DataType): CellType {
  switch (type.typeId) {
    case Type.Utf8:
    case Type.LargeUtf8:
      return 'text';
    case Type.Null:
    case Type.Int:
    case Type.Float:
    case Type.Decimal:
      return 'number';
    case Type.Bool:
      return 'boolean';
    case Type.Date:
      return 'date';
    case Type.Timestamp:
      return 'timestamp';
    case Type.Time:
      return 'time';
    case Type.List:
    case Type.FixedSizeList:
    case Type.Struct:
    case Type.Map:
      for (const child of type.children) cellType(name, child.type as DataType);
      return 'nested';
    case Type.Binary:
    case Type.LargeBinary:
    case Type.FixedSizeBinary:
      return 'bytes';
    default:
      throw new UnreadableColumn(name);
  }
}

export function cells(vector: Vector): Cell[] {
  const type = vector.type as DataType;
  const nested = cellType('', type) === 'nested';
  return Array.from({ length: vector.length }, (_, row) => {
    const value = plain(vector.get(row), type);
    return nested && value !== null ? JSON.stringify(value) : (value as Cell);
  });
}

function plain(value: unknown, type: DataType): unknown {
  if (value === null || value === undefined) return null;
  const child = type.children?.[0]?.type as DataType;
  switch (type.typeId) {
    case Type.Int:
      return typeof value === 'bigint' ? exact(String(value)) : value;
    case Type.Decimal:
      return exact(withDecimalPoint(String(value), (type as Decimal).scale));
    case Type.Float:
      return Number.isNaN(value) ? null : value;
    case Type.Date:
      return new Date(Number(value)).toISOString().slice(0, 10);
    case Type.Timestamp:
      return new Date(Number(value))
        .toISOString()
        .replace('T', ' ')
        .replace(/(\.000)?Z$/, '');
    case Type.Time:
      return timeOfDay(Number(value) / 1000 ** (type as Time).unit);
    case Type.Binary:
    case Type.LargeBinary:
    case Type.FixedSizeBinary:
      return Array.from(value as Uint8Array, (byte) => byte.toString(16).padStart(2, '0')).join('');
    case Type.List:
    case Type.FixedSizeList:
      return Array.from(value as Vector, (item) => plain(item, child));
    case Type.Struct: {
      const row = (value as StructRow).toJSON();
      return Object.fromEntries(
        type.children.map((field) => [field.name, plain(row[field.name], field.type)]),
      );
    }
    case Type.Map: {
      const [key, item] = child.children.map((field) => field.type as DataType);
      return Object.fromEntries(
        Array.from(value as MapRow, (pair) => {
          const [k, v] = pair as [unknown, unknown];
          return [String(plain(k, key!)), plain(v, item!)];
        }),
      );
    }
    default:
      return value;
  }
}

function exact(digits: string): number | string {
  const number = Number(digits);
  const significant = digits.replace(/\D/g, '').replace(/^0+/, '').length;
  return Number.isSafeInteger(number) || significant <= 15 ? number : digits;
}

function withDecimalPoint(digits: string, scale: number): string {
  if (scale <= 0) return digits;
  const sign = digits.startsWith('-') ? '-' : '';
  const padded = digits.slice(sign.length).padStart(scale + 1, '0');
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}

function timeOfDay(seconds: number): string {
  return new Date(Math.trunc(seconds) * 1000).toISOString().slice(11, 19);
}
