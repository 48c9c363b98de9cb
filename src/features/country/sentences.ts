import { greatest } from 'd3-array';
import { formatList, formatMonthLong, formatShare, formatZ } from '../../i18n/format.ts';
import { numberWord } from '../../findings/words.ts';
import namesWords from '../../i18n/en/names.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { EVENTS, EVENT_GROUP, type EventId, monthIndex } from '../../schema.ts';
import type { Answer } from '../../analysis/answer.ts';
import { SURGE } from '../../analysis/history/surge-rule.ts';
import { ahead } from './outlook-sentence.ts';
import type { Outlook } from './outlook.ts';
import type { Sentence } from './sentence.ts';
import type { Profile } from './profile.ts';

const t = wordsOf(namesWords);

/** What the last covered months say of a country, and what is forecast of the next, in plain words; true for the data by construction. */
export function sentences(profile: Profile, outlook: Answer<Outlook>): Sentence[] {
  return [now(profile), direction(profile), ahead(profile, outlook)];
}

function now({ country, summaries, histories }: Profile): Sentence {
  const name = 'Now';
  const last = histories.map(({ event }) => ({ event, month: summaries.get(event)!.lastWhole }));
  const month = last.find((entry) => entry.month)?.month?.month;
  if (!month || monthIndex(country.lastMonth) - monthIndex(month) > RECENT) {
    return {
      name,
      text: `The last months of news about ${country.name} hold fewer than 50 articles each, too few to say what stands out.`,
      how: 'A month with fewer than 50 articles is called thin: one article more or less moves its shares too far.',
    };
  }
  const surged = last.filter((entry) => entry.month?.surge === 'live');
  const lead = greatest(surged, (entry) => entry.month!.share! / Math.max(entry.month!.baseline!, 1));
  const when = `In ${formatMonthLong(month)}, the last whole month we cover`;
  if (!lead) {
    return {
      name,
      text: `${when}, none of the twenty kinds of event was reported in ${country.name} much more than usual.`,
      how: rule,
    };
  }
  const { event } = lead;
  const { share, baseline, z } = lead.month!;
  const others = surged.length - 1;
  return {
    name,
    text:
      `${when}, ${t(`event.${event}.name`).toLowerCase()} took up ${formatShare(share)} of every 10,000 articles about ` +
      `${country.name}, where ${formatShare(baseline)} is usual` +
      (others
        ? `; ${numberWord(others)} other ${others === 1 ? 'kind' : 'kinds'} of event stood out too.`
        : '.'),
    how:
      `${rule} Here the line stood at ${formatShare(lead.month!.line)}.` +
      (z === null
        ? ''
        : ` Against its own previous five years the month lies at ${formatZ(z)} standard deviations.`),
  };
}

/** A whole month further back than this says nothing of now. */
const RECENT = 3;

const rule =
  `A month stands out when its share is above the median of the previous ${SURGE.months} months plus ` +
  `${SURGE.factor} times their usual spread, as it could be seen at that time.`;

function direction({ country, summaries, breaks }: Profile): Sentence {
  const name = 'Direction';
  const moves = EVENTS.flatMap((event) => {
    const { year, yearBefore } = summaries.get(event)!;
    return year === null || yearBefore === null || yearBefore === 0
      ? []
      : [{ event, ratio: year / yearBefore }];
  });
  if (!moves.length) {
    return {
      name,
      text: `We cannot say which way reporting on ${country.name} moves: too few of its last 24 months hold 50 articles.`,
      how: 'We compare the last twelve covered months with the twelve before only when most of them are not thin.',
    };
  }
  const closing = moves.filter(({ event }) => EVENT_GROUP[event] === 'closing');
  const more = closing.filter(({ ratio }) => ratio > NOTABLE);
  const less = closing.filter(({ ratio }) => ratio < 1 / NOTABLE);
  const most = greatest(moves, ({ ratio }) => Math.abs(Math.log(ratio)))!;
  return {
    name,
    text:
      `Over the last twelve covered months, ${count(more.length)} of the ${numberWord(closing.length)} closing acts ` +
      `took clearly more of the news than in the twelve before, and ${count(less.length)} clearly less; ` +
      `${moved(most)}.`,
    how:
      `Clearly means a quarter more, or a fifth less, of all articles, each year taken together. ` +
      (more.length ? `More: ${names(more)}. ` : '') +
      (less.length ? `Less: ${names(less)}. ` : '') +
      breaks
        .map(({ month }) => `Part of any rise may be a change of measurement in ${formatMonthLong(month)}.`)
        .join(' '),
  };

  function moved({ event, ratio }: { event: EventId; ratio: number }): string {
    const { year, yearBefore } = summaries.get(event)!;
    const way = ratio > 1 ? 'rose' : 'fell';
    return `${t(`event.${event}.reporting`)} ${way} most, from ${formatShare(yearBefore)} to ${formatShare(year)} per 10,000`;
  }
}

const NOTABLE = 1.25;

function names(moves: readonly { event: EventId }[]): string {
  return formatList(moves.map(({ event }) => t(`event.${event}.name`).toLowerCase()));
}

function count(n: number): string {
  return n === 0 ? 'none' : numberWord(n);
}
