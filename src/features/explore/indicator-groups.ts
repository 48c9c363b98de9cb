import { compareText } from '../../i18n/locale.ts';
import type { Indicator } from '../../series/indicator.ts';
import { indicatorName, influencerName } from '../../series/names.ts';
import indicatorPanelWords from '../../i18n/en/explore-indicators.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(indicatorPanelWords);

export interface IndicatorGroup {
  key: string;
  title: string;
  members: Indicator[];
}

export function groupsOf(indicators: readonly Indicator[]): IndicatorGroup[] {
  const groups = Map.groupBy(indicators, keyOf);
  const named = [...groups].map(([key, members]) => ({ key, title: titleOf(members[0]!), members }));
  const indices = named.filter(isIndex).sort((a, b) => compareText(a.title, b.title));
  return named.map((group) => (isIndex(group) ? indices.shift()! : group));
}

export function matches(indicator: Indicator, query: string): boolean {
  const { id, description, release } = indicator;
  const text = plain([indicatorName(indicator), id, description, release].join(' '));
  return plain(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function isIndex({ members }: IndicatorGroup): boolean {
  return members[0]!.kind === 'index';
}

function keyOf({ kind, influencer, release }: Indicator): string {
  return [kind, influencer, kind === 'index' ? release : null].filter(Boolean).join(' ');
}

function titleOf({ kind, influencer, release }: Indicator): string {
  switch (kind) {
    case 'influence':
      return t('explore.indicators.group.influence', { influencer: influencerName(influencer) });
    case 'index':
      return t('explore.indicators.group.index', { release: release ?? '' });
    default:
      return t(`explore.indicators.group.${kind}`);
  }
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();
}
