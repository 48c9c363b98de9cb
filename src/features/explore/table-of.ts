import { formatNumber } from '../../i18n/format.ts';
import { findingOf } from '../../findings/line.ts';
import { rowsOf } from '../../series/rows.ts';
import type { Series } from '../../series/series.ts';
import { subtitleOf } from '../../findings/words.ts';
import exploreWords from '../../i18n/en/explore.json' with { type: 'json' };
import namesWords from '../../i18n/en/names.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import type { EventId, Measure } from '../../schema.ts';
import type { Shown } from '../../series/figure.ts';

const t = wordsOf(exploreWords, namesWords);

/** As many series as a finding can name. */
const NAMED = 3;

/** All rows of a view as a table: no drawing, the same words and cells as any other figure. */
export function tableOf(
  series: readonly Series[],
  { measure, source }: { measure: Measure; source: readonly string[] },
): Shown {
  const { columns, rows } = rowsOf(series, measure);
  const title = series.length <= NAMED ? findingOf(series, measure) : titleOf(series, rows.length);
  return {
    title,
    subtitle: subtitleOf(series, measure),
    label: title,
    source: [...source],
    columns,
    rows,
    draw: null,
  };
}

function titleOf(series: readonly Series[], count: number): string {
  const events = [...new Set(series.map(({ event }) => event))];
  const names = [...new Set(series.map(({ name }) => name))];
  return t('explore.table.title', {
    count: formatNumber(count),
    reporting:
      events.length === 1 ? reportingOf(events[0]!) : t('explore.table.events', { count: events.length }),
    countries: names.length === 1 ? names[0]! : t('explore.table.countries', { count: names.length }),
  });
}

function reportingOf(event: EventId): string {
  return t(`event.${event}.reporting`);
}
