import { formatList } from '../i18n/format.ts';
import type { Measure } from '../schema.ts';
import { measureFormat, reportingMeasure } from '../series/measure.ts';
import { articlesOf, nounOf, reportingOf } from '../series/names.ts';
import { type KnownStanding, type Standing, ranked } from '../series/standing.ts';
import { plainStanding, plainStandingSubtitle } from './values.ts';
import { titled, unitOf } from './words.ts';
import chartWords from '../i18n/en/chart.json' with { type: 'json' };
import standingWords from '../i18n/en/chart-standing.json' with { type: 'json' };
import { wordsOf } from '../i18n/words.ts';

const t = wordsOf(chartWords, standingWords);

export function standingFinding(standings: readonly Standing[], wanted: Measure): string {
  return titled(fragment(standings, wanted));
}

function fragment(standings: readonly Standing[], wanted: Measure): string {
  const [one] = standings;
  if (!one) return t('chart.standing.empty');
  const order = ranked(standings);
  const measure = reportingMeasure(
    standings.map(({ indicator }) => indicator),
    wanted,
  );
  if (measure === null) return plainStanding(standings, leading(order));
  const top = order[0];
  if (!top) return t('chart.standing.thin');
  const events = standings.some(({ indicator }) => indicator.id !== one.indicator.id);
  const subject = events ? '' : reportingOf(one.indicator);
  const articles = events ? t('chart.eachEvent') : articlesOf(one.indicator);
  const name = (standing: Standing) => (events ? nounOf(standing.indicator) : standing.name);
  const format = measureFormat(measure);

  if (measure === 'z') {
    const above = order.filter(({ value }) => value > 2);
    const words = {
      subject,
      names: formatList(leading(above).map(name)),
      name: name(top),
      value: format(top.value),
    };
    if (events) return t(above.length ? 'chart.standing.zEvents' : 'chart.standing.zEventsNone', words);
    return t(above.length ? 'chart.standing.z' : 'chart.standing.zNone', words);
  }
  if (top.value === 0) return t('chart.standing.zero', { articles });
  const names = formatList(leading(order).map(name));
  if (order.length === 1) return t('chart.standing.single', { names, value: format(top.value), articles });
  if (events) return t('chart.standing.events', { names });
  return t(leading(order).length === 1 ? `chart.standing.one.${measure}` : `chart.standing.${measure}`, {
    names,
    subject,
    articles,
  });
}

export function standingSubtitle(standings: readonly Standing[], wanted: Measure, when: string): string {
  const measure = reportingMeasure(
    standings.map(({ indicator }) => indicator),
    wanted,
  );
  if (measure === null) return plainStandingSubtitle(standings, when);
  const unit = unitOf(standings, measure);
  const compared = ranked(standings).length;
  const left = standings.length - compared;
  const counted = t('chart.standing.compared', { count: compared });
  const thin = left ? t('chart.standing.left', { count: left }) : '';
  return `${[unit, when].filter(Boolean).join(', ')}. ${counted}${thin}.`;
}

/** Up to three of the highest: fewer where the next ties with others below it, or is zero. */
function leading(order: readonly KnownStanding[]): KnownStanding[] {
  const some = order.filter(({ value }) => value !== 0).slice(0, 4);
  for (let count = Math.min(3, some.length); count > 0; count--) {
    if (some[count]?.value !== some[count - 1]!.value) return some.slice(0, count);
  }
  return some.slice(0, 3);
}
