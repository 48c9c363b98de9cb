import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const pairs = [...tokens.matchAll(/--c-\d: light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, light, dark]) => [
  linear(light!),
  linear(dark!),
]);
type Triple = readonly [number, number, number];

/** Machado, Oliveira & Fernandes 2009, at full severity, on linear RGB. */
const EYES: Record<string, readonly Triple[]> = {
  'all eyes': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'protan eyes': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'deutan eyes': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'tritan eyes': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

test('there are eight colours, each of one hue in light and in dark', () => {
  expect(pairs).toHaveLength(8);
  for (const pair of pairs) {
    const [light, dark] = pair.map((colour) => oklab(colour));
    const [[a, ha], [b, hb]] = [polar(light!), polar(dark!)];
    const turn = Math.abs(((ha - hb + 540) % 360) - 180);
    expect(Math.min(a, b) < 0.04 ? Math.max(a, b) < 0.04 : turn < 15).toBe(true);
  }
});

test.each(Object.entries(EYES))('they are ten apart to %s', (_, matrix) => {
  for (const scheme of [0, 1]) {
    const seen = pairs.map((pair) => oklab(times(matrix, pair[scheme]!)));
    const apart = seen.flatMap((one, i) => seen.slice(i + 1).map((other) => 100 * distance(one, other)));
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(10);
  }
});

test.each([
  ['light', 0, '#fcfcfb'],
  ['dark', 1, '#14181b'],
] as const)('they stand out from the paper, 3 to 1 or more, in %s', (_, scheme, paper) => {
  for (const pair of pairs) {
    const [high, low] = [luminance(pair[scheme]!), luminance(linear(paper))].sort((a, b) => b - a);
    expect((high! + 0.05) / (low! + 0.05)).toBeGreaterThanOrEqual(3);
  }
});

function linear(hex: string): Triple {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return [r!, g!, b!];
}

function times(matrix: readonly Triple[], [x, y, z]: Triple): Triple {
  const [a, b, c] = matrix.map((row) => row[0] * x + row[1] * y + row[2] * z);
  return [a!, b!, c!];
}

/** Ottosson 2020. */
function oklab(colour: Triple): Triple {
  const inside = colour.map((part) => Math.min(1, Math.max(0, part))) as unknown as Triple;
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    inside,
  ).map(Math.cbrt) as unknown as Triple;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

function polar([, a, b]: Triple): readonly [chroma: number, hue: number] {
  return [Math.hypot(a, b), (Math.atan2(b, a) * 180) / Math.PI];
}

function distance(one: Triple, other: Triple): number {
  return Math.hypot(...one.map((part, i) => part - other[i]!));
}

function luminance([r, g, b]: Triple): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
