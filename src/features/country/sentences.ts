import { greatest } from 'd3-array';
import { formatCount, formatList, formatMonthLong, formatShare, formatZ } from '../../i18n/format.ts';
import { countryWords } from '../../i18n/countries.ts';
import countryMessages from '../../i18n/en/country.json' with { type: 'json' };
import { eventReporting } from '../../i18n/names.ts';
import namesWords from '../../i18n/en/names.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { LEAST_ARTICLES } from '../../analysis/history/enough-articles.ts';
import { fell, type Move, rose } from '../../analysis/history/direction.ts';
import type { HistoryMonth } from '../../analysis/history/history.ts';
import { compareText } from '../../i18n/locale.ts';
import { countOf, type EventId, type Month, monthIndex } from '../../schema.ts';
import type { Directions } from '../../series/directions.ts';
import { shareInterval } from '../../analysis/statistics/share-interval.ts';
import { SURGE } from '../../analysis/history/surge-rule.ts';
import { ahead } from './outlook-sentence.ts';
import type { MaybeOutlook } from './outlook.ts';
import type { Sentence } from './sentence.ts';
import type { Profile } from './profile.ts';

const t = wordsOf(countryMessages, namesWords);

export function sentences(profile: Profile, moved: Directions, outlook: MaybeOutlook): Sentence[] {
  return [now(profile), direction(profile, moved), ahead(profile, outlook)];
}

function now(profile: Profile): Sentence {
  const { country, summaries } = profile;
  const name = t('country.now');
  const words = countryWords(country.iso3);
  const last = [...summaries].map(([event, { lastWhole }]) => ({ event, month: lastWhole }));
  const month = last.find((entry) => entry.month)?.month?.month;
  if (!month || monthIndex(country.lastMonth) - monthIndex(month) > RECENT_MONTHS) {
    return { name, text: t('country.now.thin', words), how: t('country.now.thin.how') };
  }
  const surged = last.filter((entry) => entry.month?.surge === 'live');
  const lead = greatest(
    surged.filter((entry) => entry.month!.count >= LEAST_ARTICLES),
    (entry) => gained(entry.month!),
  );
  const rule = t('country.now.rule', { months: SURGE.months, factor: SURGE.factor });
  if (!lead) {
    const recent = unusual(profile, month).map(({ event, month }) =>
      t('country.now.recent.one', { reporting: eventReporting(event), month: formatMonthLong(month) }),
    );
    const text = t(recent.length > 0 ? 'country.now.none.recent' : 'country.now.none', {
      ...words,
      month: formatMonthLong(month),
      recent: formatList(recent),
    });
    return { name, text, how: `${rule} ${t('country.now.least', { least: LEAST_ARTICLES })}` };
  }
  const { event } = lead;
  const { share, baseline, z, line, count, articles } = lead.month!;
  const chance = shareInterval(count, articles);
  return {
    name,
    text: t('country.now.lead', {
      ...words,
      month: formatMonthLong(month),
      articles: t(`event.${event}.articles`),
      share: formatShare(share),
      count: formatCount(Math.round(count)),
      all: formatCount(articles),
      usual: formatShare(baseline),
      others: surged.length - 1,
    }),
    how: t(z === null ? 'country.now.line' : 'country.now.line.z', {
      rule,
      lower: formatShare(chance.lower),
      upper: formatShare(chance.upper),
      line: formatShare(line),
      z: formatZ(z),
    }),
  };
}

const RECENT_MONTHS = 3;

/** The newest surges that rest on enough articles, of up to two years before; one for each event. */
function unusual({ summaries, histories }: Profile, last: Month): { event: EventId; month: Month }[] {
  const found = [...summaries.keys()].flatMap((event) => {
    const surge = histories
      .get(event)!
      .months.findLast(({ surge, count }) => surge === 'live' && count >= LEAST_ARTICLES);
    return surge === undefined || surge.month > last || monthIndex(last) - monthIndex(surge.month) > 2 * YEAR
      ? []
      : [{ event, month: surge.month, gained: gained(surge) }];
  });
  return found.sort((a, b) => compareText(b.month, a.month) || b.gained - a.gained).slice(0, RECENTLY_SHOWN);
}

const YEAR = 12;
const RECENTLY_SHOWN = 3;

function gained({ count, articles, baseline }: HistoryMonth): number {
  return count - countOf(baseline!, articles);
}

function direction({ country, breaks }: Profile, { byCountry, everywhere }: Directions): Sentence {
  const name = t('country.direction');
  const words = countryWords(country.iso3);
  const own = byCountry.get(country.iso3);
  if (!own || own.moves.length === 0) {
    const least = { least: LEAST_ARTICLES };
    return {
      name,
      text: t('country.direction.unknown', words),
      how: t('country.direction.unknown.how', least),
    };
  }
  const { moves, last } = own;
  const [more, less] = [moves.filter(rose), moves.filter(fell)];
  const lead = [...more, ...less]
    .filter(({ event }) => !everywhere.has(event))
    .sort((a, b) => Math.abs(b.gained) - Math.abs(a.gained))[0];
  const within = breaks.filter(({ month }) => monthIndex(last) - monthIndex(month) < 2 * YEAR);
  const how = [
    t('country.direction.how', { least: LEAST_ARTICLES, judged: moves.length }),
    ...(more.length > 0 ? [t('country.direction.how.more', { list: names(more) })] : []),
    ...(less.length > 0 ? [t('country.direction.how.less', { list: names(less) })] : []),
    ...within.map(({ month }) => t('country.direction.how.break', { month: formatMonthLong(month) })),
  ].join(' ');
  if (!lead) {
    const common = [...more, ...less];
    const text =
      common.length === 0
        ? t('country.direction.none', { ...words, judged: moves.length })
        : t('country.direction.common', { ...words, list: names(common) });
    return { name, text, how };
  }
  const others = { more: more.length - Number(rose(lead)), less: less.length - Number(fell(lead)) };
  const text = t('country.direction.text', {
    ...words,
    ...others,
    reporting: eventReporting(lead.event),
    way: rose(lead) ? 'rose' : 'fell',
    before: formatShare(lead.before),
    after: formatShare(lead.after),
    count: formatCount(Math.round(lead.count)),
    all: formatCount(lead.articles),
    gained: formatCount(Math.round(Math.abs(lead.gained))),
  });
  return { name, text, how };
}

function names(moves: readonly Move[]): string {
  return formatList(moves.map(({ event }) => eventReporting(event)));
}
