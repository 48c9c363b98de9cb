import {
  formatDay,
  formatEnumeration,
  formatMonthLong,
  formatNumber,
  formatPercent,
} from '../../i18n/format.ts';
import { regionName } from '../../i18n/regions.ts';
import namesWords from '../../i18n/en/names.json' with { type: 'json' };
import outlookWords from '../../i18n/en/outlook.json' with { type: 'json' };
import { eventNoun } from '../../i18n/names.ts';
import { wordsOf } from '../../i18n/words.ts';
import type { BoardNote, BoardView, Silent } from '../../state/board.ts';
import { noteSentence } from '../../components/page/address-notes.ts';
import type { BoardRow, Tally } from './board.ts';
import { monthsMeant } from '../../findings/warning-months.ts';
import type { BreakReach } from '../../analysis/methods/early-warning/break-reach.ts';
import type { Expiry } from '../../findings/expiry.ts';

const t = wordsOf(namesWords, outlookWords);

/** A finding from the first row, which depends on how the board is sorted. */
export function boardFinding(
  first: BoardRow | null,
  view: BoardView,
  nameOf: ReadonlyMap<string, string>,
): string {
  if (!first) return t('outlook.finding.none');
  const { by, reversed } = view.sort;
  const leads = !reversed && (by === 'probability' || by === 'ratio');
  const values = {
    within: t(`outlook.within.${view.within}`),
    subject: t(`event.${first.event}.reporting`),
    country: nameOf.get(first.country) ?? first.country,
    probability: formatPercent(first.probability),
    months: monthsMeant(first.origin, view.within),
  };
  if (!leads) return t('outlook.finding.other', values);
  const kind = by === 'ratio' ? 'ratio' : view.surging ? 'probability' : 'onset';
  const scope = scopeOf(view, nameOf);
  return scope === null
    ? t(`outlook.finding.${kind}`, values)
    : t(`outlook.finding.among.${kind}`, { ...values, scope });
}

/**
 * The board’s filters in words, so that a finding about a selection is not read as one about the whole; null without
 * filters.
 */
function scopeOf(
  { countries, region, events, group }: BoardView,
  nameOf: ReadonlyMap<string, string>,
): string | null {
  const where =
    countries.length > 0
      ? formatEnumeration(countries.map((iso3) => nameOf.get(iso3) ?? iso3))
      : region && regionName(region);
  const what =
    events.length > 0 ? formatEnumeration(events.map(eventNoun)) : group && t(`group.${group}.noun`);
  if (where && what) return t('outlook.scope.both', { where, what });
  return where ?? what;
}

export function pastFinding({ all, hits, surges }: Tally): string {
  if (all === 0 || surges === 0) return t('outlook.past.title');
  return t('outlook.past.finding', { hits: formatNumber(hits), surges: formatNumber(surges) });
}

/**
 * The results of past warnings: hits, false alarms and misses, against the number of surges expected.
 *
 * @param reach how a break in measurement relates to the target months; null if none reaches them
 */
export function pastSentence(counts: Tally, view: BoardView, reach: BreakReach | null): string {
  const values = {
    within: t(`outlook.within.${view.within}`),
    rule: view.least > 0 ? t('outlook.rule.least', { percent: view.least }) : t('outlook.rule.likeliest'),
    all: formatNumber(counts.all),
    expected: formatNumber(Math.round(counts.expected)),
    surges: formatNumber(counts.surges),
    warned: formatNumber(counts.warned),
    hits: formatNumber(counts.hits),
    alarms: formatNumber(counts.alarms),
    missed: formatNumber(counts.missed),
  };
  if (counts.all === 0) return t('outlook.past.empty');
  return [
    t('outlook.past.counts', values),
    t('outlook.past.sum', values),
    ...(reach ? reachSentences(reach) : []),
  ].join(' ');
}

function reachSentences({ month, countries, straddling, after }: BreakReach): string[] {
  const values = { month: formatMonthLong(month), countries, straddling };
  const { expected, surges } = after;
  return [
    ...(straddling > 0 ? [t('outlook.past.straddling', values)] : []),
    ...(after.countries > 0
      ? [
          t('outlook.past.after', {
            ...values,
            after: after.countries,
            expected: formatNumber(Math.round(expected)),
            surges: formatNumber(surges),
          }),
        ]
      : []),
  ];
}

export function expirySentence({ madeOn, first, last, over, count }: Expiry): string {
  const values = { madeOn: formatDay(madeOn), first: formatDay(first), last: formatDay(last) };
  return [
    t(first === last ? 'outlook.expiry.same' : 'outlook.expiry.span', values),
    ...(over === count ? [t('outlook.over.all')] : []),
    ...(over > 0 && over < count
      ? [t('outlook.over.some', { over: formatNumber(over), count: formatNumber(count) })]
      : []),
  ].join(' ');
}

export function boardNote(note: BoardNote, silent: readonly Silent[]): string {
  switch (note.code) {
    case 'silent':
    case 'thin': {
      const { country } = note.values;
      const name = silent.find(({ iso3 }) => iso3 === country)?.name ?? country;
      return t(`outlook.note.${note.code}`, { name });
    }
    case 'number':
      return t('outlook.note.least', { value: note.values.value });
    case 'choice': {
      const { parameter, value, shown } = note.values;
      return parameter === 'within' ? t('outlook.note.within', { value, shown }) : noteSentence(note);
    }
    default:
      return noteSentence(note);
  }
}
