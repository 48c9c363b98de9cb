import { t } from '../i18n/translate.ts';
import { EVENTS, type EventId, type Iso3, isEvent } from '../schema.ts';

/** Shares of the months ahead, per 10,000 articles; null where a month is left to the forecast. */
export type Path = (number | null)[];

/** What a reader supposes of a country's coming months. */
export interface Scenario {
  country: Iso3;
  /** One to three events whose months may be set, in the order in which they were chosen. */
  drivers: { event: EventId; path: Path }[];
}

/** What a scenario is checked against. */
export interface Reach {
  countries: readonly Iso3[];
  /** The country shown when none is asked for. */
  usual: Iso3;
  /** How many months ahead there are. */
  months: number;
}

export const MOST_DRIVERS = 3;
export const DEFAULT_DRIVER: EventId = 'arrest';
/** A share cannot be more: every article. */
const MOST = 10_000;

/** The names of the address's parameters that belong to a scenario. */
export const PARAMETERS = ['country', 'set'] as const;

/** A path with nothing set. */
export function freePath(months: number): Path {
  return Array<null>(months).fill(null);
}

/**
 * Reads a scenario from the parameters of an address: `country=ken&set=protest:12.5,,13&set=raid`. Never throws: what is
 * unknown falls back, and `notes` says so in plain sentences.
 */
export function parseScenario(
  params: URLSearchParams,
  { countries, usual, months }: Reach,
): { scenario: Scenario; notes: string[] } {
  const notes: string[] = [];
  const asked = params.get('country')?.trim().toUpperCase();
  const known = asked && countries.includes(asked) ? asked : null;
  if (asked && !known) notes.push(t('view.note.country', { value: asked.toLowerCase() }));

  const paths = new Map<EventId, Path>();
  for (const text of params.getAll('set')) {
    const [name = '', values = ''] = text.trim().toLowerCase().split(':');
    if (!isEvent(name)) notes.push(t('view.note.event', { value: name }));
    else if (!paths.has(name) && paths.size === MOST_DRIVERS) {
      notes.push(t('whatif.note.many', { count: MOST_DRIVERS }));
    } else {
      const { path, wrong } = readPath(values, months);
      paths.set(name, path);
      for (const value of wrong) notes.push(t('whatif.note.share', { value }));
    }
  }
  if (paths.size === 0) paths.set(DEFAULT_DRIVER, freePath(months));
  const drivers = [...paths].map(([event, path]) => ({ event, path }));
  return { scenario: { country: known ?? usual, drivers }, notes };
}

function readPath(values: string, months: number): { path: Path; wrong: string[] } {
  const texts = values.split(',').map((text) => text.trim());
  const wrong = texts.filter((text, i) => text !== '' && (i >= months || readShare(text) === null));
  const path = freePath(months).map((_, i) => readShare(texts[i] ?? ''));
  return { path, wrong };
}

/** A typed share, from 0 to 10,000; null for anything else. Decimal commas are not read. */
export function readShare(text: string): number | null {
  if (!/^\d+(\.\d+)?$/.test(text.trim())) return null;
  const share = Number(text);
  return share <= MOST ? share : null;
}

/** A share as the address and the fields hold it: three digits, at most two behind the point. */
export function shareText(share: number): string {
  return String(Number(Math.min(MOST, share).toFixed(decimalsOf(share))));
}

/** How far a share that `shareText` wrote may lie from the one meant. */
export function roundingOf(share: number): number {
  return 0.5 * 10 ** -decimalsOf(share);
}

function decimalsOf(share: number): number {
  return share >= 100 ? 0 : share >= 10 ? 1 : 2;
}

/** The query of an address that shows the scenario; the default is left out, so it may be empty. */
export function formatScenario({ country, drivers }: Scenario, { usual }: Reach): string {
  const [only] = drivers;
  const plain = drivers.length === 1 && only?.event === DEFAULT_DRIVER && only.path.every((s) => s === null);
  const pairs = [
    ...(country === usual ? [] : [`country=${country.toLowerCase()}`]),
    ...(plain ? [] : drivers.map(({ event, path }) => `set=${event}${pathText(path)}`)),
  ];
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

function pathText(path: Path): string {
  const last = path.findLastIndex((share) => share !== null);
  if (last < 0) return '';
  const texts = path.slice(0, last + 1).map((share) => (share === null ? '' : shareText(share)));
  return `:${texts.join(',')}`;
}

/** Events that may still be chosen as drivers. */
export function moreDrivers({ drivers }: Scenario): EventId[] {
  return EVENTS.filter((event) => !drivers.some((driver) => driver.event === event));
}
