import { join } from 'node:path';
import { mean } from 'd3-array';
import { describe, expect, test } from 'vitest';
import { columnsOf, KINDS } from '../../../../pipeline/datasets/mlp-civic/columns.ts';
import { readCountryFile } from '../../../../pipeline/datasets/mlp-civic/country-file.ts';
import type { SourceFolder } from '../../../../pipeline/engine/dataset.ts';
import { openSources } from '../../../../pipeline/engine/sources.ts';
import { type EventId, EVENTS, SPLIT_EVENTS } from '../../../../src/schema.ts';
import { SOURCES } from '../../sources.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/sources');
const reason = SOURCES === null ? ' (skipped: neither CIVIC_SOURCES nor ../shared/sources is at hand)' : '';

type Kind = 'all' | 'civic';
interface Pair {
  event: EventId;
  older: number;
  newer: Record<Kind, number>;
}

function pairsOf(folder: SourceFolder, countries: readonly string[]): Pair[] {
  return countries.flatMap((name) => {
    const older = readCountryFile(folder.csv(`mlp-civic/counts/${name}.csv`));
    const newer = folder.csv(`mlp-civic-2026/counts/${name}.csv`);
    const articles = new Map(readCountryFile(newer).map(({ month, read }) => [month, read]));
    return newer.rows.flatMap(({ cells }) => {
      const before = older.find(({ month }) => month === cells['date']!.slice(0, 7));
      const read = before && articles.get(before.month);
      if (!before || !read) return [];
      return EVENTS.map((event): Pair => {
        const kind = KINDS.find(({ all }) => all === event)!;
        const newer = { all: Number(cells[kind.all]) / read, civic: Number(cells[kind.civic]) / read };
        return { event, older: before.count[event] / before.articles, newer };
      });
    });
  });
}

function ratio(pairs: readonly Pair[], kind: Kind): number {
  return mean(pairs, ({ newer }) => newer[kind])! / mean(pairs, ({ older }) => older)!;
}

function meanError(pairs: readonly Pair[], kindOf: (event: EventId) => Kind): number {
  return mean(pairs, ({ event, older, newer }) =>
    Math.abs(Math.log1p(1e4 * newer[kindOf(event)]) - Math.log1p(1e4 * older)),
  )!;
}

const rule = (event: EventId): Kind => (columnsOf(event).count === event ? 'all' : 'civic');

test('eleven events go on with their civic-relevant articles, nine with all', () => {
  expect(EVENTS.filter((event) => rule(event) === 'civic')).toEqual(
    EVENTS.filter((event) => SPLIT_EVENTS.includes(event)),
  );
  expect(SPLIT_EVENTS).toHaveLength(11);
});

describe.each([
  ['Kenya', openSources(FIXTURES, []), ['Kenya']],
  ...(SOURCES === null
    ? []
    : [
        [
          'Georgia, Serbia, Kenya, Pakistan, Tunisia and Ghana',
          openSources(SOURCES, []),
          ['Georgia', 'Serbia', 'Kenya', 'Pakistan', 'Tunisia', 'Ghana'],
        ] as const,
      ]),
] as const)(`in the months that both releases hold, of %s${reason}`, (_, folder, countries) => {
  const pairs = pairsOf(folder, countries);

  test('the rule comes far closer to the release of 2024 than either column for all events', () => {
    const chosen = meanError(pairs, rule);
    expect(chosen).toBeLessThan(0.1);
    expect(meanError(pairs, () => 'civic')).toBeGreaterThan(3 * chosen);
    expect(meanError(pairs, () => 'all')).toBeGreaterThan(3 * chosen);
  });

  test('event by event, wherever the columns differ by more than a tenth', () => {
    for (const event of EVENTS) {
      const own = pairs.filter((pair) => pair.event === event);
      if (mean(own, ({ older }) => older)! < 1e-3) continue;
      const off = (kind: Kind) => Math.abs(Math.log(ratio(own, kind)));
      expect(off(rule(event)), event).toBeLessThan(0.15);
      if (ratio(own, 'all') / ratio(own, 'civic') < 1.1) continue;
      expect(off(rule(event) === 'all' ? 'civic' : 'all'), event).toBeGreaterThan(off(rule(event)));
    }
  });
});
