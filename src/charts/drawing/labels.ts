import { groups } from 'd3-array';
import { text } from '@observablehq/plot';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Label {
  text: string;
  /** The text's anchor in pixels; y is its middle. */
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  fill: string;
  bold?: boolean;
}

/** The width of a text in the sans face, to within two per cent. */
export function textWidth(words: string, size: number, bold = false): number {
  let em = 0;
  for (const letter of words) em += EM.get(letter) ?? EM.get(letter.normalize('NFD').charAt(0)) ?? 0.5;
  return em * size * (bold ? 1.03 : 1);
}

export function linesOf(
  words: string,
  size: number,
  { width, bold = false }: { width: number; bold?: boolean },
) {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && textWidth(longer, size, bold) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Measured letter widths in ems; all other characters, digits among them, are half an em. */
const EM = new Map(
  Object.entries({
    ' \u00a0': 0.2,
    "ijlI.,:;'’": 0.25,
    'frt-()/': 0.33,
    cszvxy: 0.45,
    bdhnopquAV: 0.55,
    'BCDEGKPRTXZ&': 0.58,
    HNOQU: 0.65,
    'wM½': 0.72,
    'mW%→': 0.82,
  }).flatMap(([letters, em]) => [...letters].map((letter) => [letter, em] as const)),
);

export function boxOf(label: Label, size: number): Box {
  const width = textWidth(label.text, size, label.bold);
  const left = label.anchor === 'start' ? 0 : label.anchor === 'end' ? width : width / 2;
  return { x: label.x - left, y: label.y - size * 0.6, width, height: size * 1.2 };
}

export function overlaps(a: Box, b: Box, gap = 3): boolean {
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height && b.y < a.y + a.height
  );
}

export interface Surroundings {
  size: number;
  bounds: Box;
  taken: Box[];
  ink: readonly (readonly [number, number])[];
  most: number;
}

/**
 * The first label, in order of preference, that lies within bounds, hits no taken box and covers the least ink; null
 * when none does. Adds the box of the chosen label to `taken`.
 */
export function place(choices: readonly Label[], around: Surroundings): Label | null {
  const { size, bounds, taken, ink, most } = around;
  let best: { label: Label; box: Box; covered: number } | null = null;
  for (const label of choices) {
    const box = boxOf(label, size);
    const inside =
      box.x >= bounds.x &&
      box.y >= bounds.y &&
      box.x + box.width <= bounds.x + bounds.width &&
      box.y + box.height <= bounds.y + bounds.height;
    if (!inside || taken.some((other) => overlaps(box, other))) continue;
    const covered = ink.filter(
      ([x, y]) => x > box.x - 1 && x < box.x + box.width + 1 && y > box.y && y < box.y + box.height,
    ).length;
    if (covered <= most && (!best || covered < best.covered)) best = { label, box, covered };
  }
  if (!best) return null;
  taken.push(best.box);
  return best.label;
}

export function labelMarks(labels: readonly Label[]) {
  return groups(labels, ({ anchor, fill, bold }) => `${anchor} ${fill} ${bold}`).map(([, group]) => {
    const { anchor, fill, bold } = group[0]!;
    return text(group, {
      x: { value: (label: Label) => label.x, scale: null },
      y: { value: (label: Label) => label.y, scale: null },
      text: 'text',
      textAnchor: anchor,
      fill,
      ...(bold ? { fontWeight: 600 } : {}),
      stroke: 'var(--paper)',
      strokeWidth: 3,
    });
  });
}
