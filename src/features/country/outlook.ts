import { group } from 'd3-array';
import { USABLE } from '../../analysis/answer.ts';
import { type ForecastCoefficients, forecast } from '../../analysis/methods/forecast/forecast.ts';
import { coefficientsOf } from '../../analysis/methods/forecast/coefficients.ts';
import type { History } from '../../analysis/history/history.ts';
import type { Fan, PastFan } from '../../series/fan.ts';
import type { ForecastRow, SkillRow } from '../../rows.ts';
import { rowsOf } from '../../data/tables/rows.ts';
import { once } from '../../data/snapshot/once.ts';
import { type Warning, warnings } from '../../data/tables/warnings.ts';
import { addMonths, type EventId, type Month } from '../../schema.ts';
import { isNotable } from '../../findings/drivers.ts';
import { type SeriesRecord, seriesRecord } from '../../findings/series-record.ts';
import { reasonWords } from '../../findings/reasons.ts';
import { baseRateCaveat } from '../../findings/base-rate-caveat.ts';
import { LEAST_ARTICLES } from '../../series/country-event.ts';
import countryMessages from '../../i18n/en/country.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import type { Profile } from './profile.ts';

const t = wordsOf(countryMessages);

export interface EventOutlook {
  event: EventId;
  history: History;
  forecast: Fan;
  standing: SeriesRecord;
  /** From six months earlier, so that all its months are known; null where there was none. */
  previous: PastFan | null;
}

export interface Unforecast {
  event: EventId;
  standing: SeriesRecord | null;
}

interface NoOutlook {
  answer: null;
  reason: string;
}

export type MaybeOutlook = { answer: Outlook } | NoOutlook;

export interface Outlook {
  origin: Month;
  madeOn: string;
  expiresOn: string;
  /** Verdict “use”: forecasts that rest on enough articles first, then by departure from the last value. */
  use: EventOutlook[];
  weak: EventOutlook[];
  not: Unforecast[];
  /** All horizons of each event that reaches twice the base rate at any of them, likeliest first. */
  warnings: Warning[][];
  /** What the base rate leaves out; null if no break in measurement makes a difference. */
  caveat: string | null;
}

/** Whether the forecast median, times the articles of the origin month, amounts to enough articles to report. */
export function restsOnEnough({ forecast, history }: Pick<EventOutlook, 'forecast' | 'history'>): boolean {
  const articles = history.months.find(({ month }) => month === forecast.origin)?.articles ?? 0;
  return (forecast.months.at(-1)!.median * articles) / 10_000 >= LEAST_ARTICLES;
}

export async function outlookOf({ country, histories }: Profile): Promise<MaybeOutlook> {
  const where = { country: [country.iso3] };
  const [ahead, record, warned, coefficients, caveat] = await Promise.all([
    rowsOf('forecasts', { where }),
    rowsOf('skill', { where }),
    warnings({ countries: [country.iso3] }),
    forecastMethod(),
    baseRateCaveat(),
  ]);
  const first = ahead[0];
  if (!first) return noForecast(histories, coefficients);
  const fans = group(ahead, ({ event }) => event);
  const records = group(record, ({ event }) => event);
  const events = histories.map((history) =>
    outlookOn(history, fans.get(history.event), records.get(history.event), coefficients),
  );
  const having = (verdict: SeriesRecord['verdict']) =>
    events
      .filter((one) => one.forecast !== null)
      .filter(({ standing }) => standing?.verdict === verdict) as EventOutlook[];
  const shown = new Set([...having('use'), ...having('weak')].map(({ event }) => event));
  const { origin, madeOn, expiresOn } = first;
  const answer = {
    origin,
    madeOn,
    expiresOn,
    use: having('use').sort(
      (a, b) =>
        Number(restsOnEnough(b)) - Number(restsOnEnough(a)) || departure(b.forecast) - departure(a.forecast),
    ),
    weak: having('weak'),
    not: events.filter(({ event }) => !shown.has(event)),
    warnings: notable(warned),
    caveat,
  };
  return { answer };
}

function noForecast(histories: readonly History[], coefficients: ForecastCoefficients): NoOutlook {
  const months = histories[0]?.months ?? [];
  const usable = months.filter(({ share, thin }) => share !== null && !thin).length;
  if (usable < USABLE.months) {
    const reason = t('country.reason.articles', { usable, months: months.length, least: USABLE.months });
    return { answer: null, reason };
  }
  const asked = histories
    .map((history) => forecast(history, coefficients))
    .find(({ answer }) => answer === null);
  const reason = asked?.answer === null ? reasonWords(asked.reason) : t('country.reason.none');
  return { answer: null, reason };
}

const forecastMethod = once(async () => coefficientsOf(await rowsOf('forecast_coefficients')));

function outlookOn(
  history: History,
  rows: readonly ForecastRow[] = [],
  record: readonly SkillRow[] = [],
  coefficients: ForecastCoefficients,
) {
  const { event } = history;
  const forecast = fanOf(rows, history);
  const previous = forecast && previousFan(history, forecast, coefficients);
  return { event, history, forecast, standing: seriesRecord(record), previous };
}

/** The forecast that would have been made one full span earlier, so that all its months are now known. */
function previousFan(
  history: History,
  { origin, months }: Fan,
  coefficients: ForecastCoefficients,
): PastFan | null {
  const before = addMonths(origin, -months.length);
  const known = { ...history, months: history.months.filter(({ month }) => month <= before) };
  const { answer } = forecast(known, coefficients);
  if (answer?.origin !== before) return null;
  const { naive } = answer;
  return { origin: before, months: answer.months.map((month) => ({ ...month, naive })) };
}

/**
 * The forecasts of one series as a fan, starting from the last value as reported rather than as rounded in the table.
 */
function fanOf(rows: readonly ForecastRow[], { months }: Pick<History, 'months'>): Fan | null {
  const first = rows[0];
  if (!first) return null;
  const { origin, madeOn, expiresOn } = first;
  const last = months.find(({ month }) => month === origin);
  return {
    origin,
    madeOn,
    expiresOn,
    baseline: last?.baseline ?? null,
    months: rows.map((row) => ({ ...row, naive: last?.share ?? row.naive })),
  };
}

/**
 * Distance from the last value to the median of the last month ahead, in widths of its 80% band, on the scale that
 * shares are forecast on.
 */
export function departure({ months }: Fan): number {
  const { median, naive, lower80, upper80 } = months.at(-1)!;
  const width = Math.log1p(upper80) - Math.log1p(lower80);
  return width > 0 ? Math.abs(Math.log1p(median) - Math.log1p(naive)) / width : 0;
}

function notable(all: readonly Warning[]): Warning[][] {
  return [...group(all, ({ event }) => event).values()]
    .filter((horizons) => horizons.some(isNotable))
    .sort((a, b) => likeliest(b) - likeliest(a));
}

function likeliest(horizons: readonly Warning[]): number {
  return horizons.find(({ horizon }) => horizon === 3)?.probability ?? 0;
}
