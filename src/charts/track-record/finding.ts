import { mean, rollups } from 'd3-array';
import { formatDecimal, formatPercent } from '../../i18n/format.ts';
import seriesWords from '../../i18n/en/series.json' with { type: 'json' };
import trackRecordWords from '../../i18n/en/track-record.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import type { Cell, EventId } from '../../schema.ts';
import type { Column } from '../../series/figure.ts';
import type { EventRecord } from '../../analysis/methods/skill/records.ts';
import { eventName, eventNoun } from '../../i18n/names.ts';

const t = wordsOf(seriesWords, trackRecordWords);

const EQUAL_WITHIN = 0.01;

export function recordFinding(records: readonly EventRecord[]): string {
  const [ours, plain] = [mean(records, ({ crps }) => crps), mean(records, ({ mean12Crps }) => mean12Crps)];
  if (ours === undefined || plain === undefined) return t('record.title.empty');
  const ratio = ours / plain;
  const values = { percent: formatPercent(Math.abs(1 - ratio)), ...ends(records) };
  if (ratio < 1 - EQUAL_WITHIN) return t('record.title.better', values);
  return ratio > 1 + EQUAL_WITHIN ? t('record.title.worse', values) : t('record.title.same');
}

/** The events whose forecasts came closest and least close, against the mean of twelve months. */
function ends(records: readonly EventRecord[]): { most: string; least: string } {
  const ratios = rollups(
    records,
    (own) => mean(own, ({ crps, mean12Crps }) => crps / mean12Crps)!,
    ({ event }) => event,
  ).sort(([, a], [, b]) => a - b);
  return { most: eventNoun(ratios[0]![0]), least: eventNoun(ratios.at(-1)![0]) };
}

export function recordColumns(): Column[] {
  const score = (name: string, label: string): Column => ({
    name,
    label,
    numeric: true,
    format: (cell) => formatDecimal(cell as number),
  });
  const percentage = (name: string, label: string): Column => ({
    name,
    label,
    numeric: true,
    format: (cell) => formatPercent(cell as number),
  });
  return [
    {
      name: 'event',
      label: t('column.event'),
      numeric: false,
      format: (cell) => eventName(cell as EventId),
    },
    { name: 'horizon', label: t('record.column.horizon'), numeric: true },
    { name: 'countries', label: t('record.column.countries'), numeric: true },
    score('crps', t('record.ours')),
    score('mean12_crps', t('record.mean12')),
    score('naive_crps', t('record.naive')),
    percentage('coverage80', t('record.column.coverage80')),
    percentage('coverage95', t('record.column.coverage95')),
  ];
}

export function recordRows(records: readonly EventRecord[]): Cell[][] {
  return records.map((one) => [
    one.event,
    one.horizon,
    one.countries,
    one.crps,
    one.mean12Crps,
    one.naiveCrps,
    one.coverage80,
    one.coverage95,
  ]);
}
