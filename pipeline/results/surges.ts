import { explainSurge, EXPLAINS, surgingOf } from '../../src/analysis/methods/surge/surge.ts';
import { method } from '../../src/analysis/methods/surge/method.ts';
import type { Month } from '../../src/schema.ts';
import { country, event, month } from '../vocabulary/fields.ts';
import type { Result, ResultRow } from '../engine/result.ts';
import { datedByCountry } from './surges/dated.ts';

export default {
  method,
  restsOn: [
    'mlp-civic',
    'mlp-influence',
    'elections-reign',
    'elections-2021-2026',
    'coups-cline-center',
    'internet-shutdowns',
    'pandem',
    'treaties',
    'regional-instruments',
    'fatf-r8',
  ],
  tables: {
    surges: {
      title: 'Surges and what happened at the same time',
      description:
        'Every month in which reporting of an event stood out in a country: seen live by a rule that knows only the past, flagged by the news producer with hindsight, or both. Beside it what else the snapshot has on that month, on both sides of it.',
      caveats: [
        'A surge is a month with much reporting, neither good nor bad, and not an event.',
        'What stands near is named, not proven: something that counts as a reason stands near 36 % of live surges, and near 26 % of all months.',
        'Surges of partial months stand on fewer articles than the month will have. They do not count among the countries surging of others.',
        'From February 2024 the measurement itself changed (table breaks): surges of the twelve months from then on count as explained by it.',
      ],
      primaryKey: ['country', 'month', 'event'],
      digits: { times: 2, articles_part: 1 },
      fields: [
        country,
        month,
        event,
        {
          name: 'partial',
          type: 'boolean',
          title: 'Partial',
          description:
            'Whether the month was still being collected when the data were released: its share, and whether it is a surge, may change.',
        },
        {
          name: 'seen',
          type: 'string',
          values: ['live', 'hindsight', 'both'],
          title: 'Seen',
          description:
            'live (by the rule, with data up to that month), hindsight (only by the producer, over the whole series) or both.',
        },
        {
          name: 'share',
          type: 'number',
          title: 'Share',
          description: 'Articles reporting the event, per 10,000 articles of the country and month.',
          unit: 'per 10,000 articles',
        },
        {
          name: 'usual',
          type: 'number',
          title: 'Usual',
          description: 'Median share of the previous 24 months that are not thin.',
          unit: 'per 10,000 articles',
          missing: 'Fewer than 12 of them: the rule could not judge.',
        },
        {
          name: 'line',
          type: 'number',
          title: 'Line',
          description: 'The share above which the month is a live surge.',
          unit: 'per 10,000 articles',
          missing: 'The rule could not judge.',
        },
        {
          name: 'times',
          type: 'number',
          title: 'Times the usual',
          description: 'Share divided by the usual one.',
          missing: 'The usual share is 0 or not known.',
        },
        {
          name: 'articles_part',
          type: 'number',
          title: 'Part from fewer articles',
          description:
            'How much of the rise of the logarithm of the share comes from fewer articles in total than usual: 0 none, 1 all of it.',
          missing: 'The share is not above the usual one, or that is not known.',
        },
        {
          name: 'co_surging',
          type: 'string',
          vocabulary: 'event',
          list: true,
          title: 'Events that rose along',
          description:
            'Other events of the country that were a live surge in that month, with spaces between; empty text when there were none.',
        },
        {
          name: 'countries_surging',
          type: 'integer',
          title: 'Countries surging',
          description:
            'Other countries in which the same event was a live surge in that month, partial months left out.',
          unit: 'countries',
        },
        {
          name: 'everywhere',
          type: 'boolean',
          title: 'Everywhere at once',
          description: `Whether these are ${EXPLAINS.everywhere * 100} % or more of the other countries that could be judged: a world event, or the measurement.`,
        },
        {
          name: 'nearby',
          type: 'string',
          list: true,
          title: 'Nearby',
          description: `What the snapshot dates within ${EXPLAINS.near} months before or after, with spaces between; empty text when nothing is. Kinds of the calendar, law:<fact>, influence:CHN or influence:RUS (reporting of that influence above its own line), outlet:entered, outlet:left.`,
        },
        {
          name: 'unexplained',
          type: 'boolean',
          title: 'Unexplained',
          description: `Whether fewer articles account for less than ${EXPLAINS.articles * 100} % of the rise, it is not everywhere at once, no break in measurement lies in the ${EXPLAINS.afterBreak} months up to it, and neither the calendar nor an outlet that ceased to publish is nearby.`,
        },
      ],
      checks: [
        {
          says: 'a live surge is above its line, and no other is, up to rounding',
          sql: `FROM surges WHERE CASE seen WHEN 'hindsight' THEN share > line ELSE share < line OR line IS NULL END`,
        },
      ],
    },
  },
  async rows(run) {
    const [histories, dated] = await Promise.all([run.histories(), datedByCountry(run)]);
    const flags = await run.query(
      `SELECT event || ' ' || country || ' ' || strftime(month, '%Y-%m') AS key FROM surges_producer`,
    );
    const flagged = new Set(flags.map((row) => row['key'] as string));
    const starts = await run.query(`SELECT strftime(month, '%Y-%m') AS month FROM breaks`);
    const breaks = starts.map((row) => row['month'] as Month);
    const surging = surgingOf(histories);
    const surges = histories.flatMap((history) =>
      history.months.flatMap(
        ({ country, event, month, partial, share, baseline, line, surge }, at): ResultRow[] => {
          if (surge === null || share === null) return [];
          const found = explainSurge(history, at, { surging, dated: dated.get(country) ?? [], breaks });
          const also = flagged.has(`${event} ${country} ${month}`);
          return [
            {
              event,
              country,
              month,
              partial,
              seen: surge === 'live' && also ? 'both' : surge,
              share,
              usual: baseline,
              line,
              times: baseline ? share / baseline : null,
              articles_part: found.articlesShare,
              co_surging: found.coSurging.toSorted().join(' '),
              countries_surging: found.countriesSurging,
              everywhere: found.everywhere,
              nearby: [...new Set(found.nearby.map(({ kind }) => kind))].toSorted().join(' '),
              unexplained: found.unexplained,
            },
          ];
        },
      ),
    );
    return { surges };
  },
} satisfies Result;
