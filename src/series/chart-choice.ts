import exploreWords from '../i18n/en/explore.json' with { type: 'json' };
import { wordsOf } from '../i18n/words.ts';
import type { BreakRow } from '../rows.ts';
import type { Iso3, Measure, ReportingMeasure } from '../schema.ts';
import type { Shown } from './figure.ts';
import type { Indicator } from './indicator.ts';
import { indicatorName } from './names.ts';
import type { Series } from './series.ts';
import type { Standing } from './standing.ts';

const t = wordsOf(exploreWords);

/** A chart that a reader can choose for any series: `src/charts/<chart>/choice.ts`, found by its place. */
export interface ChartChoice {
  id: string;
  order: number;
  title: string;
  offer: string;
  ofOneMoment?: boolean;
  measure?: ReportingMeasure;
  overMonths?: boolean;
  /** What it shows of what is chosen, or the chart that can show it. */
  takes(chosen: Chosen): Taken | Instead;
  load(): Promise<(drawn: Drawn) => Shown>;
}

export interface Chosen {
  countries: Iso3[];
  indicators: Indicator[];
}

export interface Taken extends Chosen {
  left: Left | null;
}

/** What a chart leaves out, in a sentence, and a chart that shows more. */
export interface Left {
  sentence: string;
  chart: string | null;
}

export interface Instead {
  instead: string;
  sentence: string;
}

export interface Drawn {
  series: readonly Series[];
  standings(): readonly PlacedStanding[];
  measure: Measure;
  source: string[];
  breaks: readonly BreakRow[];
  subject: string | null;
  when: string;
  focus: readonly Iso3[];
}

export interface PlacedStanding extends Standing {
  /** UN M49 code, as in the atlas; null for Kosovo, which is found by name. */
  m49: string | null;
}

export function leftBeside(first: Indicator, all: readonly Indicator[]): Left | null {
  if (all.length <= 1) return null;
  const values = { count: all.length, event: indicatorName(first) };
  return { sentence: t('explore.left.oneEvent', values), chart: 'table' };
}
