import { greatest } from 'd3-array';
import { formatList, formatMonthLong, formatShare, formatZ } from '../../i18n/format.ts';
import { countryWords } from '../../i18n/countries.ts';
import countryMessages from '../../i18n/en/country.json' with { type: 'json' };
import { eventReporting } from '../../i18n/names.ts';
import namesWords from '../../i18n/en/names.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { EVENTS, EVENT_GROUP, type EventId, monthIndex } from '../../schema.ts';
import { SURGE } from '../../analysis/history/surge-rule.ts';
import { ahead } from './outlook-sentence.ts';
import type { MaybeOutlook } from './outlook.ts';
import type { Sentence } from './sentence.ts';
import type { Profile } from './profile.ts';

const t = wordsOf(countryMessages, namesWords);

export function sentences(profile: Profile, outlook: MaybeOutlook): Sentence[] {
  return [now(profile), direction(profile), ahead(profile, outlook)];
}

function now({ country, summaries }: Profile): Sentence {
  const name = t('country.now');
  const words = countryWords(country.iso3);
  const last = [...summaries].map(([event, { lastWhole }]) => ({ event, month: lastWhole }));
  const month = last.find((entry) => entry.month)?.month?.month;
  if (!month || monthIndex(country.lastMonth) - monthIndex(month) > RECENT_MONTHS) {
    return { name, text: t('country.now.thin', words), how: t('country.now.thin.how') };
  }
  const surged = last.filter((entry) => entry.month?.surge === 'live');
  const lead = greatest(surged, (entry) => entry.month!.share! / Math.max(entry.month!.baseline!, 1));
  const rule = t('country.now.rule', { months: SURGE.months, factor: SURGE.factor });
  if (!lead) {
    const text = t('country.now.none', { ...words, month: formatMonthLong(month) });
    return { name, text, how: rule };
  }
  const { event } = lead;
  const { share, baseline, z, line } = lead.month!;
  return {
    name,
    text: t('country.now.lead', {
      ...words,
      month: formatMonthLong(month),
      articles: t(`event.${event}.articles`),
      share: formatShare(share),
      usual: formatShare(baseline),
      others: surged.length - 1,
    }),
    how: t(z === null ? 'country.now.line' : 'country.now.line.z', {
      rule,
      line: formatShare(line),
      z: formatZ(z),
    }),
  };
}

const RECENT_MONTHS = 3;

function direction({ country, summaries, breaks }: Profile): Sentence {
  const name = t('country.direction');
  const words = countryWords(country.iso3);
  const moves = EVENTS.flatMap((event) => {
    const { year, yearBefore } = summaries.get(event)!;
    return year === null || yearBefore === null || yearBefore === 0
      ? []
      : [{ event, ratio: year / yearBefore }];
  });
  if (!moves.length) {
    return { name, text: t('country.direction.unknown', words), how: t('country.direction.unknown.how') };
  }
  const closing = moves.filter(({ event }) => EVENT_GROUP[event] === 'closing');
  const more = closing.filter(({ ratio }) => ratio > NOTABLE);
  const less = closing.filter(({ ratio }) => ratio < 1 / NOTABLE);
  const most = greatest(moves, ({ ratio }) => Math.abs(Math.log(ratio)))!;
  const how = [
    t('country.direction.how'),
    ...(more.length > 0 ? [t('country.direction.how.more', { list: names(more) })] : []),
    ...(less.length > 0 ? [t('country.direction.how.less', { list: names(less) })] : []),
    ...breaks.map(({ month }) => t('country.direction.how.break', { month: formatMonthLong(month) })),
  ];
  return {
    name,
    text: t('country.direction.text', {
      more: more.length,
      all: closing.length,
      less: less.length,
      moved: moved(most),
    }),
    how: how.join(' '),
  };

  function moved({ event, ratio }: { event: EventId; ratio: number }): string {
    const { year, yearBefore } = summaries.get(event)!;
    return t(ratio > 1 ? 'country.direction.rose' : 'country.direction.fell', {
      reporting: eventReporting(event),
      before: formatShare(yearBefore),
      after: formatShare(year),
    });
  }
}

const NOTABLE = 1.25;

function names(moves: readonly { event: EventId }[]): string {
  return formatList(moves.map(({ event }) => eventReporting(event)));
}
