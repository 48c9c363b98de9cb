import { EVENTS, type EventId, type Iso3, isEvent, PER } from '../schema.ts';
import { address, lastOf, type NoteOf, type Parameter } from './address.ts';

export type Path = (number | null)[];

export interface Driver {
  event: EventId;
  path: Path;
}

export interface Scenario {
  country: Iso3;
  drivers: Driver[];
}

export interface Reach {
  countries: readonly Iso3[];
  months: number;
}

export type ScenarioNote =
  | NoteOf<'unknown'>
  | { code: 'drivers'; values: { most: number } }
  | { code: 'share'; values: { value: string; max: number } };

export const MOST_DRIVERS = 3;
export const DEFAULT_COUNTRY: Iso3 = 'KEN';
const DEFAULT_DRIVER: EventId = 'arrest';
const MOST = PER;

/** `/lab/what-if/?country=ken&set=arrest:300,,320&set=raid` */
export const scenarioAddress = address<Scenario, Reach, ScenarioNote>({
  parameters: { country: country('country'), drivers: drivers('set') },
});

export function defaultScenario(reach: Reach): Scenario {
  return scenarioAddress.parse(new URLSearchParams(), reach).view;
}

export function freePath(months: number): Path {
  return Array<null>(months).fill(null);
}

function country(name: string): Parameter<Iso3, Reach, NoteOf<'unknown'>> {
  return {
    name,
    read(texts, { countries }) {
      const text = lastOf(texts);
      const value = countries.find((iso3) => iso3 === text?.toUpperCase());
      if (value !== undefined || text === null) return { value: value ?? DEFAULT_COUNTRY, notes: [] };
      return {
        value: DEFAULT_COUNTRY,
        notes: [{ code: 'unknown', values: { parameter: name, value: text } }],
      };
    },
    write: (iso3) => (iso3 === DEFAULT_COUNTRY ? [] : [iso3.toLowerCase()]),
  };
}

/** An event and the shares of its months, `arrest:300,,320`, one after the other. */
function drivers(name: string): Parameter<Driver[], Reach, ScenarioNote> {
  return {
    name,
    read(texts, { months }) {
      const notes: ScenarioNote[] = [];
      const paths = new Map<EventId, Path>();
      for (const text of texts) {
        const [event = '', values = ''] = text.trim().toLowerCase().split(':');
        if (!isEvent(event)) notes.push({ code: 'unknown', values: { parameter: 'event', value: event } });
        else if (!paths.has(event) && paths.size === MOST_DRIVERS) {
          notes.push({ code: 'drivers', values: { most: MOST_DRIVERS } });
        } else {
          const { path, wrong } = readPath(values, months);
          paths.set(event, path);
          for (const value of wrong) notes.push({ code: 'share', values: { value, max: MOST } });
        }
      }
      if (paths.size === 0) paths.set(DEFAULT_DRIVER, freePath(months));
      return { value: [...paths].map(([event, path]) => ({ event, path })), notes };
    },
    write(chosen) {
      const texts = chosen.map(({ event, path }) => `${event}${pathText(path)}`);
      return texts.length === 1 && texts[0] === DEFAULT_DRIVER ? [] : texts;
    },
  };
}

function readPath(values: string, months: number): { path: Path; wrong: string[] } {
  const texts = values.split(',').map((text) => text.trim());
  const wrong = texts.filter((text, i) => text !== '' && (i >= months || readShare(text) === null));
  const path = freePath(months).map((_, i) => readShare(texts[i] ?? ''));
  return { path, wrong };
}

export function readShare(text: string): number | null {
  if (!/^\d+(\.\d+)?$/.test(text.trim())) return null;
  const share = Number(text);
  return share <= MOST ? share : null;
}

/** A share as the address and the input fields hold it: three significant digits, at most two decimals. */
export function shareText(share: number): string {
  return String(Number(Math.min(MOST, share).toFixed(decimalsOf(share))));
}

/** How far a share written by `shareText` may lie from the original. */
export function roundingOf(share: number): number {
  return 0.5 * 10 ** -decimalsOf(share);
}

function decimalsOf(share: number): number {
  return share >= 100 ? 0 : share >= 10 ? 1 : 2;
}

function pathText(path: Path): string {
  const last = path.findLastIndex((share) => share !== null);
  if (last < 0) return '';
  const texts = path.slice(0, last + 1).map((share) => (share === null ? '' : shareText(share)));
  return `:${texts.join(',')}`;
}

export function moreDrivers({ drivers }: Scenario): EventId[] {
  return EVENTS.filter((event) => !drivers.some((driver) => driver.event === event));
}
