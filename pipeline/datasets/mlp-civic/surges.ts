import { EVENTS, type EventId, type Iso3 } from '../../../src/schema.ts';
import { findCountry } from '../../vocabulary/countries.ts';
import { type CsvFile, PipelineError } from '../../engine/dataset.ts';
import { requireColumns, toCell } from '../../engine/sources.ts';
import { countryName } from './country-file.ts';
import { INFLUENCE } from './influence.ts';

export function readSurgeFile(csv: CsvFile): { event: EventId; country: Iso3; day: string }[] {
  const country = findCountry(countryName(csv.path));
  if (country === null) throw new PipelineError(`${csv.path}: no country is known by that name.`);
  requireColumns(csv, ['date', ...EVENTS], ['', ...INFLUENCE]);
  return csv.rows.flatMap((row) =>
    EVENTS.filter((event) => toCell(csv, row, event, 'boolean')).map((event) => ({
      event,
      country,
      day: toCell(csv, row, 'date', 'date') as string,
    })),
  );
}
