import { directionOf, forecastShare } from '../../charts/fan/finding.ts';
import { formatMonthLong, formatPercent } from '../../i18n/format.ts';
import { countryWords } from '../../i18n/countries.ts';
import countryMessages from '../../i18n/en/country.json' with { type: 'json' };
import { eventReporting } from '../../i18n/names.ts';
import { wordsOf } from '../../i18n/words.ts';
import { LEAST_ARTICLES } from '../../analysis/history/enough-articles.ts';
import { monthsMeant } from '../../findings/warning-months.ts';
import { raisedBy, timesBaseRate } from '../../findings/drivers.ts';
import { errorWords } from '../../findings/error-words.ts';
import type { EventOutlook, MaybeOutlook, Outlook } from './outlook.ts';
import type { Profile } from './profile.ts';
import type { Sentence } from './sentence.ts';

const t = wordsOf(countryMessages);

export function ahead({ country }: Profile, { answer: outlook, ...none }: MaybeOutlook): Sentence {
  const name = t('country.ahead');
  const words = countryWords(country.iso3);
  if (outlook === null) {
    const how = 'reason' in none ? t('country.ahead.none.how', { reason: none.reason }) : '';
    return { name, text: t('country.ahead.none', words), how };
  }
  const [lead] = outlook.clearly;
  const warning = warned(outlook);
  const values = {
    ...words,
    month: formatMonthLong(outlook.origin),
    forecast: lead ? forecastWords(lead) : '',
    warning: warning?.text ?? '',
  };
  const how = [lead && record(lead, outlook), warning?.how].filter(Boolean).join(' ');
  return { name, text: t(situation(), values), how: how || t('country.ahead.how') };

  function situation() {
    if (lead) return warning ? 'country.ahead.forecast.warning' : 'country.ahead.forecast';
    return warning ? 'country.ahead.warning' : 'country.ahead.nothing';
  }
}

function forecastWords({ event, forecast }: EventOutlook): string {
  const end = forecast.months.at(-1)!;
  const { baseline } = forecast;
  return t(`country.ahead.${directionOf(end, baseline)}`, {
    subject: eventReporting(event),
    month: formatMonthLong(end.month),
    last: forecastShare(end.naive),
    usual: baseline === null ? '' : forecastShare(baseline),
    median: forecastShare(end.median),
    lower: forecastShare(end.lower80),
    upper: forecastShare(end.upper80),
  });
}

function record({ standing }: EventOutlook, { clearly, little, none }: Outlook): string {
  return t('country.ahead.record', {
    all: clearly.length + little.length + none.length,
    clearly: clearly.length,
    articles: LEAST_ARTICLES,
    errors: errorWords(standing),
  });
}

/**
 * Of the surges within three months among the likeliest tenth, that whose probability exceeds its baseline by most;
 * surges not yet under way come first.
 */
function warned({ warnings, caveat }: Outlook): { text: string; how: string } | null {
  const within = warnings
    .flatMap((horizons) => horizons.filter(({ horizon }) => horizon === 3))
    .filter((warning) => warning.likeliest && warning.lineArticles >= LEAST_ARTICLES)
    .sort((a, b) => Number(a.surging) - Number(b.surging) || timesBaseRate(b)! - timesBaseRate(a)!);
  const [first] = within;
  if (!first) return null;
  const { event, probability, baseRate, origin, horizon } = first;
  const drivers = raisedBy(first);
  return {
    text: t('country.ahead.surge', {
      surging: first.surging ? 'yes' : 'no',
      reporting: eventReporting(event),
      months: monthsMeant(origin, horizon),
      probability: formatPercent(probability),
      usual: formatPercent(baseRate),
    }),
    how: [drivers && t('country.ahead.raised', { drivers }), caveat].filter(Boolean).join(' '),
  };
}
