import { formatCount, formatDecimal, formatShare, formatZ } from '../i18n/format.ts';
import { type EventId, EVENT_GROUP, type Group, type Measure, type ReportingMeasure } from '../schema.ts';
import { type Indicator, isKind, levelOf, measureFor } from './indicator.ts';

const FORMATS = { share: formatShare, count: formatCount, z: formatZ } as const satisfies Record<
  ReportingMeasure,
  (value: number | null) => string
>;

export function measureFormat(measure: ReportingMeasure): (value: number | null) => string {
  return (value) => FORMATS[measure](value);
}

export function valueFormat(indicator: Indicator, wanted: Measure): (value: number | null) => string {
  const measure = measureFor(indicator, wanted);
  if (measure !== 'value') return measureFormat(measure);
  if (isKind(indicator)) return (value) => (value === null ? '–' : levelOf(indicator, value)) ?? '–';
  return plainFormat(indicator);
}

/** The measure of reporting that all indicators are shown in; null where any of them is not reporting. */
export function reportingMeasure(
  indicators: readonly Pick<Indicator, 'measures'>[],
  wanted: Measure,
): ReportingMeasure | null {
  const measures = new Set(indicators.map((one) => measureFor(one, wanted)));
  const [measure = wanted] = measures;
  return measures.size > 1 || measure === 'value' ? null : measure;
}

/** Formats numbers of an indicator other than reporting, on axes too. */
export function plainFormat({ kind, unit }: Indicator): (value: number | null) => string {
  switch (kind) {
    case 'pressure':
      return formatZ;
    case 'forecast':
      return formatShare;
    default:
      return unit.digits === 0 ? formatCount : (value) => formatDecimal(value, unit.digits);
  }
}

export interface Tone {
  mark: string;
  text: string;
}

export function eventTone(event: EventId): Tone {
  return groupTone(EVENT_GROUP[event]);
}

export function groupTone(group: Group): Tone {
  return { mark: `var(--g-${group})`, text: `var(--g-${group}-ink)` };
}

export function groupOf({ event, kind }: Pick<Indicator, 'event' | 'kind'>): Group | null {
  if (event) return EVENT_GROUP[event];
  return kind === 'pressure' ? 'closing' : null;
}

export function indicatorTone(indicator: Pick<Indicator, 'event' | 'kind'>): Tone {
  const group = groupOf(indicator);
  return group ? groupTone(group) : { mark: 'var(--seq-4)', text: 'var(--seq-5)' };
}

export function comparedTone(indicator: Pick<Indicator, 'event' | 'kind'>, position: number): Tone {
  if (position === 0) return indicatorTone(indicator);
  return position === 1
    ? { mark: 'var(--ink)', text: 'var(--ink)' }
    : { mark: 'var(--faint)', text: 'var(--muted)' };
}
