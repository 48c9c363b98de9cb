import type { SpanRow } from '../../rows.ts';
import type { Month } from '../../schema.ts';
import countryMessages from '../../i18n/en/country.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(countryMessages);

/** One line of a coverage ruler. */
export interface SourceSpan {
  name: string;
  first: Month;
  last: Month;
  unit: 'month' | 'year';
}

/** The sources whose end a reader should know, by the table and source that hold them, in the order shown. */
const SHOWN = [
  ['coverage', 'mlp-civic'],
  ['influence_coverage', 'mlp-influence'],
  ['indices', 'vdem-v16-owid'],
  ['indices', 'vdem-v14-core'],
  ['indices', 'wgi-voice-accountability'],
  ['indices', 'civicus-monitor'],
] as const;

/** From when to when each source speaks of a country; sources that do not cover it are left out. */
export function sourceSpans(spans: readonly SpanRow[]): SourceSpan[] {
  return SHOWN.flatMap(([table, source]) => {
    const span = spans.find((one) => one.table === table && one.source === source);
    if (!span) return [];
    const { unit } = span;
    const [first, last] = [span.first, span.last].map((day) => day.slice(0, 7) as Month) as [Month, Month];
    return [{ name: t(`country.source.${source}`), first, last, unit: unit === 'month' ? 'month' : 'year' }];
  });
}
