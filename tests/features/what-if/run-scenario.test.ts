import { beforeAll, describe, expect, test } from 'vitest';
import { guardrails } from '../../../src/features/what-if/guardrails.ts';
import { keyed, nearest } from '../../../src/features/what-if/handles.ts';
import { load, type Material } from '../../../src/features/what-if/load.ts';
import { formatChange } from '../../../src/i18n/format.ts';
import { reachOf, settings, verdictOf } from '../../../src/features/what-if/settings.ts';
import { type Outcome, runScenario } from '../../../src/features/what-if/run-scenario.ts';
import { formatShare } from '../../../src/i18n/format.ts';
import { EVENTS } from '../../../src/schema.ts';
import { DEFAULT_COUNTRY, type Scenario, shareText } from '../../../src/state/scenario.ts';
import { fc } from '../../properties.ts';

const six = (share: number | null) => Array<number | null>(6).fill(share);
const scenario = (path: (number | null)[]): Scenario => ({
  country: 'KEN',
  drivers: [{ event: 'arrest', path }],
});
let material: Material;
let quiet: Outcome;

beforeAll(async () => {
  material = await load('KEN', ['arrest']);
  quiet = runScenario(scenario(six(null)), material, 'Kenya')!;
});

describe('a scenario on the snapshot', () => {
  test('with nothing set is the forecast itself', () => {
    expect(quiet.drivers[0]!.supposed.under).toBeNull();
    expect(quiet.targets.length).toBeGreaterThan(0);
    expect(quiet.targets.every(({ supposed }) => supposed.under === null)).toBe(true);
    expect(guardrails(quiet.drivers, 'Kenya', formatShare)).toEqual([]);
  });

  test('raises its targets with more, and orders them by the size of the response', () => {
    const { targets } = runScenario(scenario(six(300)), material, 'Kenya')!;
    const move = ({ supposed: { base, under } }: (typeof targets)[number]) =>
      under!.reduce((sum, { median }) => sum + median, 0) /
      base.months.reduce((sum, { median }) => sum + median, 0);
    for (const target of targets) expect(move(target)).toBeGreaterThan(1);
    const legal = targets.find(({ event }) => event === 'legalaction')!;
    expect(legal.pairs).toMatchObject([{ driver: 'arrest', target: 'legalaction', on: true }]);
    expect(move(targets[0]!)).toBeGreaterThan(move(targets.at(-1)!));
  });

  test('names every other event with a forecast once, as a target or switched off with a reason', () => {
    const names = [...quiet.targets, ...quiet.off].map(({ event }) => event).sort();
    expect(names).toEqual(EVENTS.filter((event) => event !== 'arrest').sort());
    for (const { pairs } of quiet.off) {
      expect(pairs).toHaveLength(1);
      expect(pairs[0]!.on).toBe(false);
    }
  });

  test('warns if the path lies outside the observed range', () => {
    const { drivers } = runScenario(scenario(six(5000)), material, 'Kenya')!;
    const words = guardrails(drivers, 'Kenya', formatShare);
    expect(drivers[0]!.far).toBe(6);
    expect(
      words
        .filter(({ warns }) => warns)
        .map(({ text }) => text)
        .join(' '),
    ).toMatch(/6 months are above every month Kenya has had.*0 of \d+ past stretches in Kenya/);
    const typical = runScenario(scenario(drivers[0]!.presets.baseline), material, 'Kenya')!;
    expect(guardrails(typical.drivers, 'Kenya', formatShare).some(({ warns }) => warns)).toBe(false);
  });

  test('a path as its largest six months, as the fields hold it, has been seen once at least', () => {
    const path = quiet.drivers[0]!.presets.largest.map((share) => Number(shareText(share!)));
    const { rarity } = runScenario(scenario(path), material, 'Kenya')!.drivers[0]!;
    expect(rarity!.here.matching).toBeGreaterThanOrEqual(1);
    expect(rarity!.places).not.toContain('beyond');
  });

  test('a path above the forecast is never called a fall, but against the year before', async () => {
    const hungary = await load('HUN', ['electionactivity']);
    const set: Scenario = { country: 'HUN', drivers: [{ event: 'electionactivity', path: six(300) }] };
    const { drivers } = runScenario(set, hungary, 'Hungary')!;
    const words = guardrails(drivers, 'Hungary', formatShare).map(({ text }) => text);
    expect(words.join(' ')).toMatch(/at that level or above.*higher than forecast, yet still a fall/);
  });

  test('has no outcome where there is no forecast', async () => {
    const thin = await load('TLS', ['arrest']);
    expect(thin.origin).toBeNull();
    expect(runScenario({ ...scenario(six(3)), country: 'TLS' }, thin, 'Timor-Leste')).toBeNull();
  });
});

test('the page knows the country shown first, and what each record allows', async () => {
  const known = await settings();
  expect(reachOf(known).countries).toHaveLength(63);
  expect(reachOf(known).countries).toContain(DEFAULT_COUNTRY);
  for (const { verdicts } of known.places) expect(verdicts).toMatch(/^[cln-]{20}$/);
  expect(verdictOf(known, 'TLS', 'arrest')).toBeNull();
  expect(verdictOf(known, 'XYZ', 'arrest')).toBeNull();
});

test('fractions are shown in per cent, with a true minus sign', () => {
  expect([0.123, -0.04, 0.001].map(formatChange)).toEqual(['+12%', '−4%', '0%']);
});

describe('handles', () => {
  const geometry = { x: (h: number) => 100 + 20 * h };

  test('take the nearest month', () => {
    expect([0, 108, 112, 151, 900].map((at) => nearest(geometry, 6, at))).toEqual([0, 0, 1, 3, 5]);
  });

  test('move by round steps, to the ends, and off', () => {
    expect(keyed('ArrowUp', 101, 600)).toBe(110);
    expect(keyed('ArrowDown', 101, 600)).toBe(90);
    expect(keyed('PageUp', 100, 600)).toBe(200);
    expect(keyed('Home', 100, 600)).toBe(0);
    expect(keyed('End', 100, 600)).toBe(600);
    expect(keyed('Delete', 100, 600)).toBeNull();
    expect(keyed('Tab', 100, 600)).toBeUndefined();
  });

  test('stay a share', () => {
    const number = (max: number) => fc.double({ min: 0.01, max, noNaN: true });
    const keys = fc.constantFrom('ArrowUp', 'ArrowLeft', 'PageUp', 'PageDown');
    fc.assert(
      fc.property(keys, number(10_000), number(10_000), (key, share, top) => {
        const next = keyed(key, share, top)!;
        expect(next).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThanOrEqual(10_000);
      }),
    );
  });
});
