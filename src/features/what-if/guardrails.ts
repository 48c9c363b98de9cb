import { formatNumber } from '../../i18n/format.ts';
import { MAX_SPREADS } from '../../analysis/methods/what-if/what-if.ts';
import namesWords from '../../i18n/en/names.json' with { type: 'json' };
import whatIfWords from '../../i18n/en/what-if.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import type { Driver } from './run-scenario.ts';

const t = wordsOf(namesWords, whatIfWords);

export interface Guardrail {
  text: string;
  warns: boolean;
}

export function guardrails(
  drivers: readonly Driver[],
  country: string,
  format: (share: number) => string,
): Guardrail[] {
  return drivers.flatMap(({ event, rarity, far }): Guardrail[] => {
    if (rarity === null) return [];
    const name = t(`event.${event}.name`);
    const { places, here, everywhere, direction, change, before, times, most } = rarity;
    const beyond = places.filter((place) => place === 'beyond').length;
    const rare = places.filter((place) => place === 'rare').length;
    const warning = (count: number, text: (months: number) => string) =>
      count > 0 ? [{ text: text(count), warns: true }] : [];
    return [
      ...warning(beyond, (months) =>
        t('whatif.guard.beyond', { event: name, months, country, most: format(most) }),
      ),
      ...warning(rare, (months) => t('whatif.guard.rare', { event: name, months, country })),
      ...warning(far, (months) => t('whatif.guard.far', { event: name, months, spreads: MAX_SPREADS })),
      {
        text: t(`whatif.guard.here.${direction}`, {
          event: name,
          country,
          such: here.matching,
          stretches: here.stretches,
        }),
        warns: here.matching === 0,
      },
      {
        text: t(`whatif.guard.everywhere.${direction}.${change}`, {
          event: name,
          before: format(before),
          times: times >= 10 ? String(Math.round(times)) : times.toPrecision(2),
          such: formatNumber(everywhere.matching),
          stretches: formatNumber(everywhere.stretches),
          series: everywhere.series,
          of: everywhere.of,
        }),
        warns: everywhere.matching === 0,
      },
    ];
  });
}
