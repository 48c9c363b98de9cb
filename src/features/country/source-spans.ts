import type { Span } from '../../data/tables/spans.ts';
import type { Month } from '../../schema.ts';

/** One line of a coverage ruler. */
export interface SourceSpan {
  name: string;
  first: Month;
  last: Month;
  unit: 'month' | 'year';
}

/** The sources whose end a reader should know, by the table and source that hold them, in the order shown. */
const SHOWN: [table: string, source: string, name: string][] = [
  ['coverage', 'mlp-civic', 'News reporting'],
  ['influence_coverage', 'mlp-influence', 'Foreign influence in the news'],
  ['indices', 'vdem-v16-owid', 'V-Dem, version 16'],
  ['indices', 'vdem-v14-core', 'V-Dem, version 14'],
  ['indices', 'wgi-voice-accountability', 'WGI voice'],
  ['indices', 'civicus-monitor', 'CIVICUS Monitor'],
];

/** From when to when each source speaks of a country; sources that do not cover it are left out. */
export function sourceSpans(spans: readonly Span[]): SourceSpan[] {
  return SHOWN.flatMap(([table, source, name]) => {
    const span = spans.find((one) => one.table === table && one.source === source);
    if (!span) return [];
    const { first, last, unit } = span;
    return [{ name, first, last, unit: unit === 'month' ? 'month' : 'year' }];
  });
}
