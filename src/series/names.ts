import { formatMonth, formatMonthLong } from '../i18n/format.ts';
import type { Month } from '../schema.ts';
import type { Grain, Indicator } from './indicator.ts';
import indicatorWords from '../i18n/en/indicator.json' with { type: 'json' };
import namesWords from '../i18n/en/names.json' with { type: 'json' };
import { eventNoun } from '../i18n/names.ts';
import { wordsOf } from '../i18n/words.ts';

const t = wordsOf(indicatorWords, namesWords);

export function indicatorName(indicator: Indicator): string {
  const { kind, event, influencer, title, release } = indicator;
  switch (kind) {
    case 'event':
      return t(`event.${event!}.name`);
    case 'influence':
      return t('indicator.influence', { influencer: influencerName(influencer), type: title ?? '' });
    case 'index':
      return t('indicator.index', { title: title ?? '', release: release ?? '' });
    case 'pressure':
      return t('indicator.pressure');
    case 'deaths':
      return t('indicator.deaths', { release: release ?? '' });
    case 'forecast':
      return t('indicator.forecast', { reporting: t(`event.${event!}.reporting`) });
    case 'own':
      return title ?? '';
    default:
      return kind satisfies never;
  }
}

export const nounOf = (indicator: Indicator): string =>
  indicator.kind === 'event' ? eventNoun(indicator.event!) : indicatorName(indicator);

/** What the articles counted by an indicator report, within a sentence: `protest reporting`. */
export function reportingOf({ event, influencer, title }: Indicator): string {
  if (event) return t(`event.${event}.reporting`);
  return t('indicator.influence.reporting', { influencer: influencerName(influencer), type: title ?? '' });
}

export function articlesOf({ event, influencer, title }: Indicator): string {
  if (event) return t(`event.${event}.articles`);
  return t('indicator.influence.articles', { influencer: influencerName(influencer), type: title ?? '' });
}

export function unitName({ kind, unit }: Indicator): string {
  if (unit.text !== null) return unit.text;
  return t(kind === 'pressure' || kind === 'deaths' ? `indicator.unit.${kind}` : 'indicator.unit.forecast');
}

export function boundsName({ kind, bounds }: Indicator): string | null {
  if (!bounds) return null;
  return bounds.text ?? t(kind === 'deaths' ? 'indicator.bounds.deaths' : 'indicator.bounds.forecast');
}

export function shortTime(month: Month, { grain }: { grain: Grain }): string {
  return grain === 'year' ? month.slice(0, 4) : formatMonth(month);
}

export function longTime(month: Month, { grain }: { grain: Grain }): string {
  return grain === 'year' ? month.slice(0, 4) : formatMonthLong(month);
}

export function influencerName(influencer: string | null): string {
  if (influencer === 'CHN') return t('indicator.influencer.CHN');
  return influencer === 'RUS' ? t('indicator.influencer.RUS') : (influencer ?? '');
}
