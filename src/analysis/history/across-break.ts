import { mean } from 'd3-array';
import type { CoverageRow } from '../../rows.ts';
import type { Month } from '../../schema.ts';

const YEAR = 12;

/**
 * How did the share of articles with no civic event change at a break in measurement? Means over the year before and
 * over all months since.
 *
 * @param coverage one country, oldest first
 * @returns null where either side has no month with a share
 */
export function acrossBreak(
  coverage: readonly Pick<CoverageRow, 'month' | 'articles' | 'noEvent'>[],
  at: Month,
): { before: number; after: number } | null {
  const i = coverage.findIndex(({ month }) => month >= at);
  if (i <= 0) return null;
  const before = withoutEvent(coverage.slice(Math.max(0, i - YEAR), i));
  const after = withoutEvent(coverage.slice(i));
  return before === undefined || after === undefined ? null : { before, after };
}

function withoutEvent(months: readonly Pick<CoverageRow, 'articles' | 'noEvent'>[]): number | undefined {
  return mean(months, ({ noEvent, articles }) =>
    noEvent === null || !articles ? undefined : noEvent / articles,
  );
}
