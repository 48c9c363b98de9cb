import { formatCount, formatShare, formatZ } from '../i18n/format.ts';
import { type EventId, EVENT_GROUP, type Group, type Measure } from '../schema.ts';

const FORMATS = { share: formatShare, count: formatCount, z: formatZ } as const satisfies Record<
  Measure,
  (value: number | null) => string
>;

/** How a value of a measure reads. */
export function measureFormat(measure: Measure): (value: number | null) => string {
  return (value) => FORMATS[measure](value);
}

/** Mark and text colours, as custom properties of the page. */
export interface Tone {
  mark: string;
  text: string;
}

/** The hue of an event's group. */
export function eventTone(event: EventId): Tone {
  return groupTone(EVENT_GROUP[event]);
}

/** The hue of a group of events. */
export function groupTone(group: Group): Tone {
  return { mark: `var(--g-${group})`, text: `var(--g-${group}-ink)` };
}

/** The tones of compared series: the focus in its event's hue, the second in ink, the rest in grey. */
export function comparedTone(event: EventId, position: number): Tone {
  if (position === 0) return eventTone(event);
  return position === 1
    ? { mark: 'var(--ink)', text: 'var(--ink)' }
    : { mark: 'var(--faint)', text: 'var(--muted)' };
}
