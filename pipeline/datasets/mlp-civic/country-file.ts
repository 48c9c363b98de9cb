import { EVENTS, type EventId, type Iso3, monthIndex, type Month } from '../../../src/schema.ts';
import { findCountry } from '../../countries.ts';
import { type CsvFile, type CsvRow, PipelineError } from '../../dataset.ts';
import { readCounts } from './counts-layout.ts';
import { isSharesLayout, readShares } from './shares-layout.ts';

/** One month of one country as the news producer reports it. */
export interface CountryMonth {
  country: Iso3;
  month: Month;
  articles: number;
  noEvent: number | null;
  /** Domains of the outlets that published. */
  outlets: string[];
  count: Record<EventId, number>;
  otherCount: Record<EventId, number | null>;
}

/** What a layout reads from one row; the country and the month are found by `readCountryFile`. */
export type Reading = Omit<CountryMonth, 'country' | 'month'>;
export type Layout = (csv: CsvFile) => (row: CsvRow) => Reading;

/**
 * The months of one of the producer's country files, in either layout (told apart by the header). Fails, naming
 * file and row, on an unknown country or column, a repeated or missing month, a negative or impossible number.
 */
export function readCountryFile(csv: CsvFile): CountryMonth[] {
  const country = countryOf(csv);
  const read = isSharesLayout(csv.header) ? readShares(csv) : readCounts(csv);
  let previous: Month | null = null;
  return csv.rows.map((row) => {
    const month = monthOf(csv, row);
    if (previous !== null && monthIndex(month) !== monthIndex(previous) + 1) {
      const what = month === previous ? `${month} appears twice` : `${month} follows ${previous}`;
      throw new PipelineError(
        `${csv.path}, row ${row.number}: ${what}; months must follow each other without a gap.`,
      );
    }
    previous = month;
    const reading = read(row);
    checkNumbers(csv, row, reading);
    return { country, month, ...reading };
  });
}

function countryOf(csv: CsvFile): Iso3 {
  const name = csv.path.replace(/^.*\//, '').replace(/\.csv$/, '');
  const country = findCountry(name);
  if (country === null) {
    throw new PipelineError(
      `${csv.path}: no country is known as "${name}"; add it to pipeline/countries.ts.`,
    );
  }
  if (csv.header.includes('country')) {
    const stray = csv.rows.find(({ cells }) => findCountry(cells['country'] ?? '') !== country);
    if (stray) {
      throw new PipelineError(
        `${csv.path}, row ${stray.number}: country is "${stray.cells['country']}" in the file of ${name}.`,
      );
    }
  }
  return country;
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

function checkNumbers(csv: CsvFile, row: CsvRow, reading: Reading): void {
  const { articles, noEvent, count, otherCount } = reading;
  const numbers: [string, number | null][] = [
    ['articles in all', articles],
    ['articles without an event', noEvent],
    ...EVENTS.map((event): [string, number] => [event, count[event]]),
    ...EVENTS.map((event): [string, number | null] => [`${event} not civic-relevant`, otherCount[event]]),
  ];
  for (const [name, number] of numbers) {
    if (number === null) continue;
    const fail = (what: string): never => {
      throw new PipelineError(`${csv.path}, row ${row.number}: ${name} is ${number}, ${what}.`);
    };
    if (number < 0) fail('which is negative');
    if (number > articles) fail(`more than the ${articles} articles of that month`);
  }
}
