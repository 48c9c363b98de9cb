import type { SpanRow } from '../../rows.ts';
import type { Month } from '../../schema.ts';
import countryMessages from '../../i18n/en/country.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(countryMessages);

export interface SourceSpan {
  name: string;
  first: Month;
  last: Month;
  unit: 'month' | 'year';
}

const SOURCES = [
  ['coverage', 'mlp-civic'],
  ['influence_coverage', 'mlp-influence'],
  ['indices', 'vdem-v16-owid'],
  ['indices', 'vdem-v14-core'],
  ['indices', 'wgi-voice-accountability'],
  ['indices', 'civicus-monitor'],
] as const;

export function sourceSpans(spans: readonly SpanRow[]): SourceSpan[] {
  return SOURCES.flatMap(([table, source]) => {
    const span = spans.find((one) => one.table === table && one.source === source);
    if (!span) return [];
    const { unit } = span;
    const [first, last] = [span.first, span.last].map((day) => day.slice(0, 7) as Month) as [Month, Month];
    return [{ name: t(`country.source.${source}`), first, last, unit: unit === 'month' ? 'month' : 'year' }];
  });
}
