import type { Cell } from '../../../src/schema.ts';
import { SPELLINGS } from '../../vocabulary/countries.ts';
import { type CsvFile, PipelineError, type RawReader } from '../../engine/dataset.ts';
import { requireColumns } from '../../engine/sources.ts';
import remarks from './remarks.json' with { type: 'json' };

/**
 * A note of the list as data; `expect` is the note itself, so that a changed one stops the run. `since` is a day,
 * month or year.
 */
export interface Remark {
  organisation: string;
  country: string;
  expect: string;
  since?: string;
  suspended?: string;
  until?: string;
  detail?: string;
}

const COLUMNS = 'org iso3 status since since_basis until in_cow_2014 in_factbook_2026 note agree'.split(' ');
const STATUS = new Map([
  ['member', 'member'],
  ['suspended', 'suspended'],
  ['observer', 'observer'],
  ['former', 'withdrawn'],
]);
const BASIS = new Map([
  ['COW-IGO v3', 'Correlates of War'],
  ['curated', 'compilers'],
]);

/** One row per organisation and country, covered or not; `left_out` says why a row is not to be shown. */
export const MEMBERSHIPS: RawReader = {
  columns: {
    organisation: 'text',
    iso3: 'text',
    status: 'text',
    since: 'date',
    since_precision: 'text',
    since_basis: 'text',
    suspended: 'date',
    until: 'date',
    until_precision: 'text',
    detail: 'text',
    listed_2014: 'boolean',
    listed_2026: 'boolean',
    left_out: 'text',
  },
  read: (folder) => readMemberships(folder.csv('memberships/memberships.csv'), remarks),
};

/** The rows of the list with its notes as data. Fails when a covered country's note has no remark. */
export function readMemberships(csv: CsvFile, known: readonly Remark[]): Cell[][] {
  requireColumns(csv, COLUMNS, []);
  const unmatched = new Set(known);
  const rows = csv.rows.map(({ number, cells }) => {
    const { org = '', iso3 = '', note = '', status = '', since_basis: basis = '' } = cells;
    const fail = (what: string): never => {
      throw new PipelineError(`${csv.path}, row ${number}: ${what}.`);
    };
    const remark = known.find(({ organisation, country }) => organisation === org && country === iso3);
    if (remark) unmatched.delete(remark);
    if (remark && remark.expect !== note) {
      fail(`the note is "${note}" where a remark expects "${remark.expect}"`);
    }
    const leftOut = reasonToLeaveOut(cells);
    const silent = note === '' || note === 'observer' || leftOut !== null || !(iso3 in SPELLINGS);
    if (!remark && !silent) fail(`no remark says what the note "${note}" means`);

    const until = remark?.until ?? (cells['until'] || null);
    if (until?.slice(0, 4) !== (cells['until'] || undefined)) {
      fail(`until is "${cells['until'] ?? ''}" where a remark has ${until ?? 'none'}`);
    }
    const since = remark?.since ?? (cells['since'] || null);
    return [
      org,
      iso3,
      STATUS.get(status) ?? fail(`status is "${status}", which is not known`),
      firstDay(since),
      precisionOf(since),
      since === null ? null : (BASIS.get(basis) ?? fail(`since_basis is "${basis}", which is not known`)),
      firstDay(remark?.suspended ?? null),
      firstDay(until),
      precisionOf(until),
      remark?.detail ?? null,
      cells['in_cow_2014'] === '1',
      cells['in_factbook_2026'] === '1',
      leftOut,
    ];
  });
  const [unused] = unmatched;
  if (unused) {
    throw new PipelineError(
      `${csv.path}: a remark is about ${unused.country} in ${unused.organisation}, which the list no longer has.`,
    );
  }
  return rows;
}

function reasonToLeaveOut({ note = '', agree, since_basis: basis, status }: Record<string, string>) {
  if (/\bcheck\b/.test(note)) return 'to check';
  const unsupported = agree === 'neither' && (status === 'member' || basis === '');
  return unsupported ? 'hand knowledge' : null;
}

function firstDay(date: string | null): string | null {
  return date === null ? null : `${date}-01-01`.slice(0, 'YYYY-MM-DD'.length);
}

function precisionOf(date: string | null): string | null {
  if (date === null) return null;
  return ['year', 'month', 'day'][date.split('-').length - 1] ?? null;
}
