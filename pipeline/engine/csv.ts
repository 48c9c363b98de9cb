import { type CsvFile, type CsvRow, PipelineError } from './dataset.ts';

const FIRST_DATA_ROW = 2;

/**
 * Reads delimited text with a header (RFC 4180: quotes, doubled quotes, either line ending). Fails when a row has
 * more or fewer cells than the header, two columns share a name, or a quote stays open.
 */
export function parseCsv(text: string, path: string, delimiter = ','): CsvFile {
  const [header, ...records] = splitRecords(text.replace(/^\uFEFF/, ''), path, delimiter);
  if (!header) throw new PipelineError(`${path} is empty.`);
  const repeated = header.find((name, i) => header.indexOf(name) !== i);
  if (repeated !== undefined) throw new PipelineError(`${path}, row 1: column "${repeated}" appears twice.`);

  const rows = records.map((record, i): CsvRow => {
    const number = i + FIRST_DATA_ROW;
    if (record.length !== header.length) {
      throw new PipelineError(
        `${path}, row ${number}: ${record.length} cells where the header has ${header.length}.`,
      );
    }
    return { number, cells: Object.fromEntries(header.map((name, j) => [name, record[j] ?? ''])) };
  });
  return { path, header, rows };
}

function splitRecords(text: string, path: string, delimiter: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell: string;
    if (text[at] === '"') {
      const end = closingQuote(text, at, path, records.length + 1);
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      let end = at;
      while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
      cell = text.slice(at, end);
      if (text[end] !== delimiter && cell.endsWith('\r')) cell = cell.slice(0, -1);
      at = end;
    }
    record.push(cell);
    if (text[at] === '\r') at += 1;
    if (text[at] === delimiter) {
      at += 1;
      if (at === text.length) record.push('');
      else continue;
    } else if (at < text.length && text[at] !== '\n') {
      throw new PipelineError(`${path}, row ${records.length + 1}: text follows a closing quote.`);
    }
    at += 1;
    if (record.length > 1 || record[0] !== '') records.push(record);
    record = [];
  }
  return records;
}

function closingQuote(text: string, open: number, path: string, row: number): number {
  let at = text.indexOf('"', open + 1);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  if (at === -1) throw new PipelineError(`${path}, row ${row}: a quote is never closed.`);
  return at;
}
