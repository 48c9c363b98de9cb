import { formatNumber } from '../../i18n/format.ts';
import { findingOf } from '../../findings/line.ts';
import { anySubtitle } from '../../findings/values.ts';
import type { Measure } from '../../schema.ts';
import type { Shown } from '../../series/figure.ts';
import { isReporting } from '../../series/indicator.ts';
import { indicatorName, reportingOf } from '../../series/names.ts';
import { rowsOf } from '../../series/rows.ts';
import type { Series } from '../../series/series.ts';
import exploreWords from '../../i18n/en/explore.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(exploreWords);

const MAX_NAMED_SERIES = 3;

export function tableOf(
  series: readonly Series[],
  { measure, source, subject }: { measure: Measure; source: readonly string[]; subject: string | null },
): Shown {
  const { columns, rows } = rowsOf(series, measure);
  const title =
    series.length <= MAX_NAMED_SERIES ? findingOf(series, measure, subject) : titleOf(series, rows.length);
  return {
    title,
    subtitle: anySubtitle(series, measure),
    label: title,
    source: [...source],
    columns,
    rows,
    draw: null,
  };
}

function titleOf(series: readonly Series[], count: number): string {
  const indicators = [...new Set(series.map(({ indicator }) => indicator))];
  const names = [...new Set(series.map(({ name }) => name))];
  const [only] = indicators;
  const countries = names.length === 1 ? names[0]! : t('explore.table.countries', { count: names.length });
  if (!indicators.every(isReporting)) {
    const of = indicators.length === 1 && only ? indicatorName(only) : null;
    return t('explore.table.values', {
      count: formatNumber(count),
      indicators: of ?? t('explore.table.indicators', { count: indicators.length }),
      countries,
    });
  }
  return t('explore.table.title', {
    count: formatNumber(count),
    reporting:
      indicators.length === 1 && only
        ? reportingOf(only)
        : t('explore.table.events', { count: indicators.length }),
    countries,
  });
}
