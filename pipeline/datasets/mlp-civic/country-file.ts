import { EVENTS, type Iso3, type Month, monthIndex } from '../../../src/schema.ts';
import { findCountry } from '../../vocabulary/countries.ts';
import { type CsvFile, type CsvRow, PipelineError } from '../../engine/dataset.ts';
import type { Reading } from './reading.ts';
import { isCountsAndSharesLayout, readCountsAndShares } from './counts-and-shares-layout.ts';
import { readCounts } from './counts-layout.ts';
import gaps from './gaps.json' with { type: 'json' };
import { isSharesLayout, readShares } from './shares-layout.ts';

export interface CountryMonth extends Reading {
  country: Iso3;
  month: Month;
}

export interface Gap {
  country: Iso3;
  after: Month;
  before: Month;
  reason: string;
}

/**
 * The months of one of the producer's country files, in any of its three layouts (recognised by the header). Fails, naming
 * file and row, on an unknown country or column, a repeated month, an unlisted gap, a listed gap that is not
 * there, and a negative or impossible number.
 */
export function readCountryFile(csv: CsvFile, listed: readonly Gap[] = gaps as Gap[]): CountryMonth[] {
  const country = countryOf(csv);
  const ownGaps = listed.filter((gap) => gap.country === country);
  checkSequence(csv, ownGaps);
  return readRows(csv).map((reading) => {
    checkNumbers(csv, reading);
    return { country, month: monthOf(csv, reading.row), ...reading };
  });
}

function readRows(csv: CsvFile): Reading[] {
  if (isCountsAndSharesLayout(csv.header)) return readCountsAndShares(csv);
  return isSharesLayout(csv.header) ? readShares(csv) : readCounts(csv);
}

function countryOf(csv: CsvFile): Iso3 {
  const name = countryName(csv.path);
  const country = findCountry(name);
  if (country === null) {
    throw new PipelineError(
      `${csv.path}: no country is known as "${name}"; add it to pipeline/vocabulary/countries.ts.`,
    );
  }
  const stray = csv.rows.find(
    ({ cells: { country: text } }) => text !== undefined && findCountry(text) !== country,
  );
  if (stray) {
    const text = stray.cells['country'];
    throw new PipelineError(`${csv.path}, row ${stray.number}: country is "${text}" in the file of ${name}.`);
  }
  return country;
}

/** The country a file is named after: `counts/South Sudan.csv` is South Sudan's. */
export function countryName(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.csv$/, '');
}

function monthOf(csv: CsvFile, row: CsvRow): Month {
  const text = row.cells['date'] ?? '';
  if (!/^\d{4}-(0[1-9]|1[0-2])-01$/.test(text)) {
    throw new PipelineError(
      `${csv.path}, row ${row.number}: date is "${text}", not the first day of a month.`,
    );
  }
  return text.slice(0, 7) as Month;
}

function checkSequence(csv: CsvFile, listed: readonly Gap[]): void {
  const months = csv.rows.map((row) => ({ row, month: monthOf(csv, row) }));
  const met = new Set<Gap>();
  for (const [i, { row, month }] of months.entries()) {
    const previous = months[i - 1]?.month;
    if (previous === undefined || monthIndex(month) === monthIndex(previous) + 1) continue;
    const gap = listed.find(({ after, before }) => after === previous && before === month);
    if (!gap) {
      throw new PipelineError(
        `${csv.path}, row ${row.number}: ${month} follows ${previous}; months must come once each, in order, without a gap ` +
          'that pipeline/datasets/mlp-civic/gaps.json does not list.',
      );
    }
    met.add(gap);
  }
  const absent = listed.find((gap) => !met.has(gap));
  if (absent) {
    throw new PipelineError(
      `${csv.path}: the gap listed between ${absent.after} and ${absent.before} no longer exists; remove it.`,
    );
  }
}

function checkNumbers(csv: CsvFile, { row, articles, noEvent, count, otherCount }: Reading): void {
  const numbers: [string, number | null][] = [
    ['the number of articles', articles],
    ['the number of articles without an event', noEvent],
    ...EVENTS.map((event): [string, number] => [event, count[event]]),
    ...EVENTS.map((event): [string, number | null] => [`${event}, not civic-relevant,`, otherCount[event]]),
  ];
  for (const [name, number] of numbers) {
    if (number === null || (number >= 0 && number <= articles)) continue;
    const what = number < 0 ? 'which is negative' : `more than the ${articles} articles of that month`;
    throw new PipelineError(`${csv.path}, row ${row.number}: ${name} is ${number}, ${what}.`);
  }
}
