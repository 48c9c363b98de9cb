import { type Markish, link } from '@observablehq/plot';
import { type Box, type Label, place } from '../drawing/labels.ts';
import { at } from '../drawing/pixels.ts';

export interface Located {
  words: string;
  x: number;
  y: number;
}

interface MapSurroundings {
  size: number;
  bounds: Box;
  ink: readonly (readonly [number, number])[];
  farthest: number;
}

/**
 * Labels near their places, most important first, with leader lines where they are set off; a place without room nearby
 * has none.
 */
export function mapLabels(places: readonly Located[], { size, bounds, ink, farthest }: MapSurroundings) {
  const taken: Box[] = [];
  const labels: Label[] = [];
  const leaders: Leader[] = [];
  for (const { words, x, y } of places) {
    for (const distance of DISTANCES.filter((some) => some <= farthest)) {
      const choices = ANGLES.map((angle) => standing(words, x, y, distance, angle));
      const label = place(choices, { size, bounds, taken, ink, most: 2 });
      if (!label) continue;
      labels.push(label);
      leaders.push({ x1: x, y1: y, x2: label.x + (label.anchor === 'end' ? 3 : -3), y2: label.y });
      break;
    }
  }
  return { labels, marks: leaderMarks(leaders) };
}

interface Leader {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

const DISTANCES = [16, 26, 38, 52, 70, 92];
const ANGLES = [20, -20, 160, -160, 50, -50, 130, -130, 0, 180, 75, -75, 105, -105].map(
  (a) => (a * Math.PI) / 180,
);

function standing(text: string, x: number, y: number, distance: number, angle: number): Label {
  const right = Math.cos(angle) >= 0;
  return {
    text,
    x: x + distance * Math.cos(angle),
    y: y + distance * Math.sin(angle),
    anchor: right ? 'start' : 'end',
    fill: 'var(--ink)',
    bold: true,
  };
}

function leaderMarks(leaders: readonly Leader[]): Markish[] {
  return leaders.length
    ? [
        link(leaders, {
          x1: at((leader: Leader) => leader.x1),
          y1: at((leader: Leader) => leader.y1),
          x2: at((leader: Leader) => leader.x2),
          y2: at((leader: Leader) => leader.y2),
          curve: 'linear',
          stroke: 'var(--ink)',
          strokeWidth: 0.75,
        }),
      ]
    : [];
}
