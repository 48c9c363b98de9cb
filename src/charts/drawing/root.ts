import chartWords from '../../i18n/en/chart.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import type { DrawOptions } from '../../series/figure.ts';

const t = wordsOf(chartWords);

interface Finish {
  width: number;
  height: number;
  label: string;
  clipped?: boolean;
}

/** Below this width in CSS pixels, the drawing for phones is used. */
export const NARROW_BELOW = 480;

export const fontSize = (width: number) => (width < NARROW_BELOW ? 12 : 13);

/**
 * Turns Plot's SVG into the drawing that pages hold: one image with one label, no inner style sheet, no inner labels
 * (they fail accessibility checks), coordinates to a tenth of a pixel, and no repeated attributes.
 */
export function finish(svg: Element, { width, height, label, clipped = false }: Finish): SVGSVGElement {
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const { name } of [...svg.attributes]) svg.removeAttribute(name);
  const root = {
    class: 'chart',
    role: 'img',
    'aria-label': label,
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    fill: 'currentColor',
    'font-size': fontSize(width),
    'text-anchor': 'middle',
    ...(clipped ? { overflow: 'hidden' } : {}),
  };
  for (const [name, value] of Object.entries(root)) svg.setAttribute(name, String(value));

  for (const element of svg.querySelectorAll('*')) {
    for (const name of ['aria-label', 'aria-hidden', 'font-variant']) element.removeAttribute(name);
    if (element.tagName === 'text') placeText(element);
    for (const { name, value } of [...element.attributes]) {
      if (name === 'd') element.setAttribute(name, compactPath(value));
      else if (COORDINATES.has(name)) element.setAttribute(name, roundNumbers(value));
    }
  }
  for (const group of svg.querySelectorAll('g')) {
    if (HALF_PIXEL.test(group.getAttribute('transform') ?? '')) group.removeAttribute('transform');
    join(group, 'line', LINE, ([x1, y1, x2, y2]) => `M${x1},${y1}L${x2},${y2}`);
    join(
      group,
      'rect',
      RECT,
      ([x, y, w, h]) => `M${x},${y}L${x! + w!},${y}L${x! + w!},${y! + h!}L${x},${y! + h!}Z`,
    );
    if (group.childElementCount === 0) group.remove();
  }
  return svg as SVGSVGElement;
}

export function svgElement<Name extends keyof SVGElementTagNameMap>(
  document: Document,
  name: Name,
  attributes: Readonly<Record<string, string | number>> = {},
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  return element;
}

export function emptyDrawing({ width, document }: DrawOptions, label: string): SVGSVGElement {
  const height = 60;
  const svg = svgElement(document, 'svg');
  const text = svgElement(document, 'text', { x: width / 2, y: height / 2, fill: 'var(--muted)' });
  text.textContent = t('chart.nothing');
  svg.append(text);
  return finish(svg, { width, height, label });
}

/**
 * Rewrites a path of straight lines in relative steps of a tenth of a pixel, without drift: half the bytes, and
 * repeated small steps compress well. Other paths are only rounded.
 */
export function compactPath(path: string): string {
  if (/[^MLZ\d\s,.eE+-]/.test(path)) return roundNumbers(path);
  let [x, y] = [0, 0];
  let written = '';
  let stepping = false;
  for (const [, command = '', numbers = ''] of path.matchAll(/([MLZ])([^MLZ]*)/g)) {
    if (command === 'Z') {
      written += 'z';
      stepping = false;
      continue;
    }
    const [nextX = 0, nextY = 0] = numbers.split(/[\s,]+/).map((text) => Math.round(Number(text) * 10));
    if (command === 'M') {
      written += `M${pair(nextX, nextY)}`;
      stepping = false;
    } else if (nextX !== x || nextY !== y) {
      const step = pair(nextX - x, nextY - y);
      written += `${stepping ? (step.startsWith('-') ? '' : ' ') : 'l'}${step}`;
      stepping = true;
    }
    [x, y] = [nextX, nextY];
  }
  return written;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Plot shifts marks by half a pixel on some screens and not at build time; one drawing serves all. */
const HALF_PIXEL = /^translate\((0|0\.5),(0|0\.5)\)$/;
const COORDINATES = new Set([
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'r',
  'width',
  'height',
  'transform',
]);

function pair(tenthsX: number, tenthsY: number): string {
  const y = tenths(tenthsY);
  return `${tenths(tenthsX)}${y.startsWith('-') ? '' : ','}${y}`;
}

function tenths(value: number): string {
  return String(value / 10).replace(/^(-?)0\./, '$1.');
}

function roundNumbers(text: string): string {
  return text.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 10) / 10));
}

function placeText(text: Element): void {
  const move = /^translate\(([^,)]+),([^,)]+)\)$/.exec(text.getAttribute('transform') ?? '');
  if (!move) return;
  const lower = text.getAttribute('y');
  text.removeAttribute('transform');
  text.setAttribute('x', move[1]!);
  text.setAttribute('y', move[2]!);
  if (lower) text.setAttribute('dy', lower);
}

const LINE = ['x1', 'y1', 'x2', 'y2'];
const RECT = ['x', 'y', 'width', 'height'];

function join(
  group: Element,
  tag: string,
  names: readonly string[],
  path: (values: number[]) => string,
): void {
  const shapes = [...group.children];
  const bare = (shape: Element) => shape.tagName === tag && shape.attributes.length === names.length;
  if (shapes.length < 2 || !shapes.every(bare)) return;
  const joined = svgElement(group.ownerDocument, 'path');
  const ways = shapes.map((shape) => path(names.map((name) => Number(shape.getAttribute(name)))));
  joined.setAttribute('d', compactPath(ways.join('')));
  group.replaceChildren(joined);
}
