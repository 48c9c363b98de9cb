import { group } from 'd3-array';
import { USABLE } from '../../analysis/answer.ts';
import { type ForecastCoefficients, forecast } from '../../analysis/methods/forecast/forecast.ts';
import { departure } from '../../analysis/forecasting/departure.ts';
import { restsOnEnough } from '../../analysis/history/enough-articles.ts';
import { coefficientsOf } from '../../analysis/methods/forecast/coefficients.ts';
import type { History } from '../../analysis/history/history.ts';
import type { Fan, PastFan } from '../../series/fan.ts';
import type { ForecastRow, SkillRow } from '../../rows.ts';
import { rowsOf } from '../../data/tables/rows.ts';
import { once } from '../../data/snapshot/once.ts';
import { type Warning, warnings } from '../../data/tables/warnings.ts';
import { addMonths, type EventId, type Month } from '../../schema.ts';
import { type SeriesRecord, seriesRecord } from '../../analysis/methods/skill/series-record.ts';
import { reasonWords } from '../../findings/reasons.ts';
import { baseRateCaveat } from '../../findings/base-rate-caveat.ts';
import countryMessages from '../../i18n/en/country.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import type { Profile } from './profile.ts';

const t = wordsOf(countryMessages);

export interface EventOutlook {
  event: EventId;
  history: History;
  forecast: Fan;
  standing: SeriesRecord;
  previous: PastFan | null;
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
  /** By verdict; first what rests on enough articles and departs furthest from the last value. */
  clearly: EventOutlook[];
  little: EventOutlook[];
  none: EventOutlook[];
  /** Without a forecast here. */
  not: EventId[];
  warnings: Warning[][];
  /** What the base rate leaves out; null if no break in measurement makes a difference. */
  caveat: string | null;
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
  if (!first) return noForecast([...histories.values()], coefficients);
  const fans = group(ahead, ({ event }) => event);
  const records = group(record, ({ event }) => event);
  const events = [...histories].map(([event, history]) =>
    outlookOn(history, fans.get(event), records.get(event), coefficients),
  );
  const having = (verdict: SeriesRecord['verdict']) =>
    events
      .filter((one): one is EventOutlook => one.forecast !== null && one.standing !== null)
      .filter(({ standing }) => standing.verdict === verdict)
      .sort(bySubstance);
  const { origin, madeOn, expiresOn } = first;
  const answer = {
    origin,
    madeOn,
    expiresOn,
    clearly: having('clearly_better'),
    little: having('a_little_better'),
    none: having('no_better'),
    not: events.filter(({ forecast, standing }) => !forecast || !standing).map(({ event }) => event),
    warnings: notable(warned),
    caveat,
  };
  return { answer };
}

function bySubstance(a: EventOutlook, b: EventOutlook): number {
  return Number(isSubstantial(b)) - Number(isSubstantial(a)) || departed(b) - departed(a);
}

function isSubstantial({ forecast, history }: EventOutlook): boolean {
  const articles = history.months.find(({ month }) => month === forecast.origin)?.articles ?? 0;
  return restsOnEnough(forecast.months.at(-1)!.median, articles);
}

function departed({ forecast }: EventOutlook): number {
  const end = forecast.months.at(-1)!;
  return departure(end.naive, end);
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

function notable(all: readonly Warning[]): Warning[][] {
  return [...group(all, ({ event }) => event).values()]
    .filter((horizons) => horizons.some((warning) => warning.likeliest))
    .sort((a, b) => likeliest(b) - likeliest(a));
}

function likeliest(horizons: readonly Warning[]): number {
  return horizons.find(({ horizon }) => horizon === 3)?.probability ?? 0;
}
