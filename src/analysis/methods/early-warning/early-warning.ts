import { EVENTS, type EventId, type Iso3, type Month, monthIndex } from '../../../schema.ts';
import { type Answer, firstImpossible, unusable } from '../../answer.ts';
import { everyMonth, type History } from '../../history/history.ts';
import { noAnswer, type Reason, reasonFor } from '../../reason.ts';
import { type Elsewhere, featureRows, originOf } from './features.ts';
import { type Outlook, outlooksOf, type WarningModel } from './model.ts';
import { signsOf } from './signs.ts';

export interface WarningCoefficients {
  models: readonly WarningModel[];
  elsewhere: Elsewhere;
}

export interface EarlyWarning {
  country: Iso3;
  event: EventId;
  origin: Month;
  surging: boolean;
  outlooks: Outlook[];
}

/**
 * How probable is at least one live surge in the next 1, 3 and 6 months, for each event of one country?
 *
 * The origin is the country’s last month that is neither thin nor partial. Months after it are not used, and neither
 * are those of other countries: their heights come with the coefficients.
 *
 * @param histories whole histories of all twenty events of one country
 * @returns an answer per event, in the order of EVENTS. No answer for series that no method can use, with a share
 *   above 10,000 or of no articles, without a line at the origin, without heights of other countries in that month,
 *   or while events are missing. Throws for histories of more than one country.
 */
export function earlyWarning(
  histories: readonly History[],
  { models, elsewhere }: WarningCoefficients,
): Map<EventId, Answer<EarlyWarning>> {
  const countries = [...new Set(histories.map(({ country }) => country))];
  if (countries.length > 1) {
    throw new Error(`early warning requires one country, ${countries.length} were given`);
  }
  const none = (reason: Reason) => new Map(EVENTS.map((event) => [event, noAnswer(reason)]));
  const method = 'early-warning';
  const missing = EVENTS.find((event) => !histories.some((history) => history.event === event));
  if (missing) return none(reasonFor({ method }, 'event-missing', { event: missing }));
  const origin = originOf(histories[0]!.months);
  if (origin === null) return none(reasonFor({ method }, 'months-incomplete', {}));

  const known = EVENTS.map((event) => {
    const { country, months } = histories.find((history) => history.event === event)!;
    const past = months.filter(({ month }) => month <= origin);
    return { country, event, months: everyMonth({ country, event, months: past }) };
  });
  const signs = known.map(signsOf);
  const rows = featureRows(signs, elsewhere);
  const answers = known.map(({ country, event, months }, i): [EventId, Answer<EarlyWarning>] => {
    const own = signs[i]!;
    const t = monthIndex(origin) - own.first;
    const asked = { method, event, country } as const;
    const reason =
      unusable(
        asked,
        months.map(({ share, thin }) => (thin ? null : share)),
      ) ??
      firstImpossible(
        asked,
        months.filter(({ share, thin }) => share !== null && !thin),
      )?.reason ??
      (own.ready[t] ? null : reasonFor(asked, 'past-thin', { month: origin }));
    if (reason !== null) return [event, noAnswer(reason)];
    if (elsewhere(event, origin) === null) {
      return [event, noAnswer(reasonFor(asked, 'elsewhere-unknown', { month: origin }))];
    }
    const row = rows[i]!(t);
    const outlooks = outlooksOf(models, row, event);
    return [event, { answer: { country, event, origin, surging: own.surge[t] === 1, outlooks } }];
  });
  return new Map(answers);
}
