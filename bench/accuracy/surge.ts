import { histories } from '../../src/analysis/history/history.ts';
import { SURGE } from '../../src/analysis/history/surge-rule.ts';
import { observations } from '../../src/data/tables/observations.ts';
import { rowsOf } from '../../src/data/tables/rows.ts';
import type { Row } from '../accuracy.ts';

interface Judged {
  live: boolean;
  flagged: boolean;
  wholePast: boolean;
}

export default async function measure(): Promise<Row[]> {
  const flags = new Set(
    (await rowsOf('surges_producer')).map(({ country, event, month }) => `${country} ${event} ${month}`),
  );
  const judged = histories(await observations()).flatMap(({ country, event, months }) =>
    months.flatMap(({ month, line, surge }, t): Judged[] => {
      if (line === null) return [];
      const past = months.slice(Math.max(0, t - SURGE.months), t);
      return [
        {
          live: surge === 'live',
          flagged: flags.has(`${country} ${event} ${month}`),
          wholePast: past.filter(({ share, thin }) => share !== null && !thin).length === SURGE.months,
        },
      ];
    }),
  );
  const whole = judged.filter(({ wholePast }) => wholePast);
  const row = (measure: string, value: number, side: Row['side'], bar: number): Row => ({
    method: 'surge',
    measure,
    value,
    side,
    bar,
    required: true,
  });
  return [
    row('part of months marked', shareOf(judged, 'live'), 'at least', 0.06),
    row('part of months marked', shareOf(judged, 'live'), 'at most', 0.07),
    row('precision', shareOf(of(judged, 'live'), 'flagged'), 'at least', 0.795),
    row('recall', shareOf(of(judged, 'flagged'), 'live'), 'at least', 0.44),
    row('precision, with 24 months of past', shareOf(of(whole, 'live'), 'flagged'), 'at least', 0.795),
    row('recall, with 24 months of past', shareOf(of(whole, 'flagged'), 'live'), 'at least', 0.445),
  ];
}

function of(judged: readonly Judged[], key: keyof Judged): Judged[] {
  return judged.filter((each) => each[key]);
}

function shareOf(judged: readonly Judged[], key: keyof Judged): number {
  return of(judged, key).length / judged.length;
}
