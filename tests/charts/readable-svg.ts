/**
 * A drawing as text for human review: one element per line, attributes sorted by name, straight paths as points, eight
 * per line. A path of more than `LONG` points is given by its extent and a checksum.
 */
export function readableSvg(svg: Element): string {
  return `${elementLines(svg, '').join('\n')}\n`;
}

const LONG = 400;
const POINTS_PER_LINE = 8;
const INDENT = '  ';

type Point = readonly [x: number, y: number];

interface Piece {
  points: Point[];
  closed: boolean;
}

function elementLines(element: Element, indent: string): string[] {
  const { tagName } = element;
  const attributes = [...element.attributes]
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, value }) => ` ${name}="${name === 'd' ? readablePath(value, indent) : escape(value)}"`);
  const start = `${indent}<${tagName}${attributes.join('')}`;
  if (tagName === 'text') return [`${start}>${element.innerHTML}</text>`];
  if (element.childElementCount > 0) {
    const inner = [...element.children].flatMap((child) => elementLines(child, indent + INDENT));
    return [`${start}>`, ...inner, `${indent}</${tagName}>`];
  }
  const text = element.textContent;
  return [text ? `${start}>${escape(text)}</${tagName}>` : `${start}/>`];
}

function readablePath(data: string, indent: string): string {
  const pieces = piecesOf(data);
  if (pieces === null) return data;
  const points = pieces.flatMap((piece) => piece.points);
  if (points.length > LONG) return summary(data, pieces.length, points);

  const rows: string[][] = [];
  for (const piece of pieces) {
    const written = piece.points.map((point, i) => `${i === 0 ? 'M' : ''}${point.join(',')}`);
    if (piece.closed) written.push(`${written.pop()!}Z`);
    const room = POINTS_PER_LINE - (rows.at(-1)?.length ?? POINTS_PER_LINE);
    if (written.length <= room) rows.at(-1)!.push(...written);
    else
      for (let i = 0; i < written.length; i += POINTS_PER_LINE)
        rows.push(written.slice(i, i + POINTS_PER_LINE));
  }
  if (rows.length === 1) return rows[0]!.join(' ');
  return rows.map((row) => `\n${indent}${INDENT}${INDENT}${row.join(' ')}`).join('');
}

function piecesOf(data: string): Piece[] | null {
  if (/[^MmLlHhVvZz\d\s,.e-]/.test(data)) return null;
  const pieces: Piece[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of data.matchAll(/([a-z])([^a-df-z]*)/gi)) {
    if (command === 'Z' || command === 'z') {
      const piece = pieces.at(-1)!;
      piece.closed = true;
      [x, y] = piece.points[0]!;
      continue;
    }
    const numbers = rest.match(/-?\d*\.?\d+(?:e-?\d+)?/g)!.map(Number);
    const axis = command.toLowerCase();
    const [fromX, fromY] = command === axis ? [1, 1] : [0, 0];
    for (let i = 0; i < numbers.length; i += axis === 'h' || axis === 'v' ? 1 : 2) {
      const [first, second] = [numbers[i]!, numbers[i + 1]!];
      if (axis !== 'v') x = tenths(x * fromX + first);
      if (axis !== 'h') y = tenths(y * fromY + (axis === 'v' ? first : second));
      if (axis === 'm' && i === 0) pieces.push({ points: [], closed: false });
      pieces.at(-1)!.points.push([x, y]);
    }
  }
  return pieces;
}

function summary(data: string, pieces: number, points: readonly Point[]): string {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const extent = `${Math.min(...xs)},${Math.min(...ys)} to ${Math.max(...xs)},${Math.max(...ys)}`;
  return `${points.length} points in ${pieces} pieces from ${extent}, checksum ${checksum(data)}`;
}

/** FNV-1a, 32 bits. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\u00a0', '&nbsp;');
}
