import { describe, expect, test } from 'vitest';
import { direction, type Direction, movedEverywhere } from '../../../src/analysis/history/direction.ts';
import type { History, HistoryMonth } from '../../../src/analysis/history/history.ts';
import { measuredFactor } from '../../../src/analysis/history/measured-factor.ts';
import { addMonths, type EventId, shareOf } from '../../../src/schema.ts';

const SAME = () => 1;
const UNSTEADY = [9, 12, 8, 13, 11, 7, 12, 10, 9, 13, 8, 12];

function history(event: EventId, times: number, level = 1, change: Partial<HistoryMonth> = {}): History {
  const counts = [...UNSTEADY, ...UNSTEADY.map((count) => times * count)].map((count) => level * count);
  const months = counts.map((count, i): HistoryMonth => ({
    country: 'AAA',
    event,
    month: addMonths('2022-07', i),
    count,
    otherCount: null,
    articles: 1000,
    share: shareOf(count, 1000),
    thin: false,
    partial: false,
    afterBreak: false,
    z: null,
    baseline: null,
    line: null,
    surge: null,
    ...change,
  }));
  return { country: 'AAA', event, months };
}

describe('direction', () => {
  test('names what moved by more than chance, ranked by articles gained or lost', () => {
    const { moves, last } = direction(
      [history('protest', 1.05), history('arrest', 2), history('censor', 0.3, 5), history('raid', 3, 0.2)],
      SAME,
    )!;
    expect(last).toBe('2024-06');
    expect(moves.filter(({ significant }) => significant).map(({ event }) => event)).toEqual([
      'censor',
      'arrest',
      'raid',
    ]);
    expect(Math.round(moves[0]!.gained)).toBe(-434);
    expect(moves.find(({ event }) => event === 'protest')!.significant).toBe(false);
  });

  test('says nothing about an event with under 15 articles in either year', () => {
    expect(direction([history('raid', 10, 0.1)], SAME)!.moves).toEqual([]);
    expect(direction([history('raid', 0.1, 1)], SAME)!.moves).toEqual([]);
  });

  test('does not take a change of measurement for a change of the news', () => {
    const own = history('protest', 1.6);
    const factor = (_: EventId, month: string) => (month < '2023-07' ? 1 / 1.6 : 1);
    expect(direction([own], SAME)!.moves[0]!.significant).toBe(true);
    const [move] = direction([own], factor)!.moves;
    expect(move!.significant).toBe(false);
    expect(move!.before).toBeCloseTo(move!.after, 8);
  });

  test('has no answer where either year has few whole months', () => {
    expect(direction([history('protest', 2, 1, { thin: true })], SAME)).toBeNull();
    expect(direction([], SAME)).toBeNull();
  });

  test('knows what moved the same way in more than half of the countries', () => {
    const up = direction([history('arrest', 2), history('protest', 1)], SAME)!;
    const down = direction([history('arrest', 0.5, 3), history('protest', 3)], SAME)!;
    const all = (...directions: Direction[]) => [...movedEverywhere(directions)];
    expect(all(up, up, down)).toEqual(['arrest']);
    expect(all(up, down)).toEqual([]);
  });
});

describe('how months were measured', () => {
  const stepped = (times: number, level: number) => history('protest', times, level);

  test('a break’s step is what the typical country shows, not one that stands out', () => {
    const all = [
      ...Array.from({ length: 10 }, (_, i) => stepped(1.5, 1 + i)),
      stepped(40, 1),
      stepped(0.02, 50),
    ];
    const factor = measuredFactor(all, ['2023-07']);
    expect(factor('protest', '2023-06')).toBeCloseTo(1 / 1.5, 8);
    expect(factor('protest', '2023-07')).toBe(1);
    expect(factor('arrest', '2023-06')).toBe(1);
  });

  test('without a break all months are alike', () => {
    expect(measuredFactor([stepped(2, 1)], [])('protest', '2022-07')).toBe(1);
  });
});
