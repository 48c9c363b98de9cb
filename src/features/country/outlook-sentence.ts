import type { Answer } from '../../analysis/answer.ts';
import { directionOf, forecastShare, usualAt } from '../../charts/fan/finding.ts';
import { capital, numberWord } from '../../findings/words.ts';
import { formatMonthLong, formatPercent } from '../../i18n/format.ts';
import namesWords from '../../i18n/en/names.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { EVENTS } from '../../schema.ts';
import { LEAST_ARTICLES } from '../../series/country-event.ts';
import { monthsMeant } from '../../findings/warning-months.ts';
import { isNotable, raisedBy, timesUsual } from '../../findings/drivers.ts';
import { errorWords } from '../../findings/error-words.ts';
import type { EventOutlook, Outlook } from './outlook.ts';
import type { Profile } from './profile.ts';
import type { Sentence } from './sentence.ts';

const t = wordsOf(namesWords);

/** What is forecast, with its band, and where a surge is likeliest against the usual; or that neither can be said. */
export function ahead({ country }: Profile, { answer: outlook, ...none }: Answer<Outlook>): Sentence {
  const name = 'Outlook';
  if (outlook === null) {
    const how = 'reason' in none ? `${capital(none.reason)}.` : '';
    return { name, text: `We make no forecast of news reporting in ${country.name}.`, how };
  }
  const [lead] = outlook.use;
  const from = `From data to ${formatMonthLong(outlook.origin)}`;
  const warning = warned(outlook);
  const text = lead
    ? `${from}, ${forecastWords(lead)}${warning ? `; ${warning.text}` : ''}.`
    : warning
      ? `${from}, ${warning.text}; none of the twenty kinds of event can be forecast clearly better than simple rules do, with bands that hold.`
      : `${from}, none of the twenty kinds of event in ${country.name} can be forecast clearly better than simple rules do, with bands that hold, and no surge is twice as likely as usual.`;
  const how = [lead && record(lead, outlook), warning?.how].filter(Boolean).join(' ');
  return {
    name,
    text,
    how: how || 'We compare past forecasts with the last value and with the mean of twelve months.',
  };
}

function forecastWords({ event, forecast, history }: EventOutlook): string {
  const end = forecast.months.at(-1)!;
  const subject = t(`event.${event}.reporting`);
  const month = formatMonthLong(end.month);
  const band = `80% band ${forecastShare(end.lower80)} to ${forecastShare(end.upper80)}`;
  const usual = usualAt(
    history.months.map(({ share, ...month }) => ({ ...month, value: share })),
    forecast.origin,
  );
  const direction = directionOf(end, usual);
  switch (direction) {
    case 'return':
      return (
        `${subject} is forecast to return from ${forecastShare(end.naive)} towards its usual ` +
        `${forecastShare(usual!)}, at about ${forecastShare(end.median)} per 10,000 in ${month} (${band})`
      );
    case 'rise':
    case 'fall':
      return (
        `${subject} is forecast to ${direction} from ${forecastShare(end.naive)} to about ` +
        `${forecastShare(end.median)} per 10,000 by ${month} (${band})`
      );
    default:
      return `${subject} is forecast at about ${forecastShare(end.median)} per 10,000 in ${month} (${band}), after ${forecastShare(end.naive)}`;
  }
}

function record({ event, standing }: EventOutlook, { use }: Outlook): string {
  const others = use.length - 1;
  return (
    `Of the ${use.length === 1 ? 'only kind' : `${numberWord(use.length)} kinds`} of event that we can forecast here, out of ` +
    `${numberWord(EVENTS.length)}, ${others ? `this one departs furthest from its last value, among those of ${LEAST_ARTICLES} articles a month or more` : 'this is the one'}. ` +
    `${errorWords(standing)} Four of five months should fall inside the 80% band; ${t(`event.${event}.name`).toLowerCase()} ` +
    `may still do otherwise.`
  );
}

/** The surge whose probability within three months exceeds its usual by most, if it is twice that; one not yet on, if there is. */
function warned({ warnings, usual }: Outlook): { text: string; how: string } | null {
  const within = warnings
    .flatMap((horizons) => horizons.filter(({ horizon }) => horizon === 3))
    .filter(isNotable)
    .sort((a, b) => Number(a.surging) - Number(b.surging) || timesUsual(b)! - timesUsual(a)!);
  const [first] = within;
  if (!first) return null;
  const { event, probability, baseRate, origin, horizon } = first;
  const raised = raisedBy(first);
  return {
    text:
      `${first.surging ? 'another surge' : 'a surge'} in ${t(`event.${event}.reporting`)} within three months (${monthsMeant(origin, horizon)}) has a ` +
      `probability of ${formatPercent(probability)}, against ${formatPercent(baseRate)} in past months of all countries`,
    how: [raised && `The probability is raised by ${raised}.`, usual].filter(Boolean).join(' '),
  };
}
