import { formatCsv } from '../../series/csv.ts';
import type { Cell } from '../../schema.ts';
import type { Figure } from '../../series/figure.ts';
import { textWidth } from '../drawing/labels.ts';
import { svgElement } from '../drawing/root.ts';
import { type Theme, resolveTokens } from './tokens.ts';

export interface ExportOptions {
  document: Document;
  tokens: string;
  width?: number;
  theme?: Theme;
  fonts?: readonly FontFile[];
  about?: readonly string[];
}

export interface FontFile {
  family: string;
  weight: string;
  woff2: string;
}

/**
 * A figure as a file of its own: title, subtitle, drawing with its legend, and source line, which names snapshot and
 * licence. Colours are those of one theme; opening it fetches nothing.
 */
export function figureToSvg(figure: Figure, options: ExportOptions): string {
  const { document, tokens, width = 760, theme = 'light', fonts = [], about = [] } = options;
  const resolve = resolveTokens(tokens, theme);
  const drawing = figure.draw({ width, document });
  const across = width + 2 * PADDING;
  // A stand-in face may be wider than ours.
  const room = fonts.length ? width : width * 0.88;
  let y = PADDING;

  const heading = lines(figure.title, {
    size: 22,
    width,
    face: 'var(--serif)',
    weight: 500,
    fill: 'var(--ink)',
  });
  const unit = lines(figure.subtitle, {
    size: 14,
    width,
    face: 'var(--sans)',
    weight: 400,
    fill: 'var(--muted)',
  });
  const source = lines([...figure.source, ...about].map(asSentence).join(' '), {
    ...{ size: 12, width: room, face: 'var(--sans)', weight: 400, fill: 'var(--muted)' },
  });
  const parts: SVGElement[] = [];
  for (const block of [heading, unit]) {
    parts.push(...block.map((line) => put(line)));
    y += 4;
  }
  y += 12;
  drawing.setAttribute('x', String(PADDING));
  drawing.setAttribute('y', String(y));
  for (const name of ['role', 'aria-label', 'class']) drawing.removeAttribute(name);
  if (!drawing.hasAttribute('overflow')) drawing.setAttribute('overflow', 'visible');
  drawing.setAttribute('font-family', 'var(--sans)');
  drawing.setAttribute('style', 'font-variant-numeric: tabular-nums; white-space: pre');
  parts.push(drawing);
  y += Number(drawing.getAttribute('height')) + 16;
  parts.push(...source.map((line) => put(line)));

  const height = Math.ceil(y + PADDING - 4);
  const root = svgElement(document, 'svg', {
    viewBox: `0 0 ${across} ${height}`,
    width: across,
    height,
    color: 'var(--ink)',
    role: 'img',
    'aria-label': figure.label,
  });
  const paper = svgElement(document, 'rect', { width: across, height, fill: 'var(--paper)' });
  root.append(...faces(document, fonts), paper, ...parts);
  const Serializer = document.defaultView?.XMLSerializer ?? XMLSerializer;
  return resolve(new Serializer().serializeToString(root)) + '\n';

  function put({ words, size, face, weight, fill }: Line): SVGElement {
    const look = { 'font-size': size, 'font-family': face, 'font-weight': weight, fill };
    const text = svgElement(document, 'text', { x: PADDING, y: y + size, ...look });
    text.textContent = words;
    y += Math.round(size * 1.3);
    return text;
  }
}

/** A drawing's text as a PNG, in a browser; `scale` 2 gives two pixels for one. */
export async function svgToPng(svg: string, scale = 2): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * scale;
    canvas.height = image.naturalHeight * scale;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!png)
      throw new Error('This browser could not turn the picture into a PNG. The SVG holds the same picture');
    return png;
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

/** The rows of a figure as CSV: raw values under machine-readable names, its words and source in comment lines above. */
export function figureToCsv(
  { title, subtitle, source, columns, rows }: Omit<Figure, 'draw'>,
  { shown = rows, about = [] }: { shown?: readonly Cell[][]; about?: readonly string[] } = {},
): string {
  return formatCsv(
    columns.map(({ name }) => name),
    shown,
    [title, subtitle, ...source, ...about],
  );
}

const PADDING = 24;

interface Line {
  words: string;
  size: number;
  face: string;
  weight: number;
  fill: string;
}

function lines(text: string, { width, ...look }: Omit<Line, 'words'> & { width: number }): Line[] {
  const broken: string[] = [];
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    const longer = broken.length ? `${broken.at(-1)} ${word}` : word;
    if (broken.length && textWidth(longer, look.size) <= width) broken[broken.length - 1] = longer;
    else broken.push(word);
  }
  return broken.map((words) => ({ ...look, words }));
}

function faces(document: Document, fonts: readonly FontFile[]): SVGElement[] {
  if (fonts.length === 0) return [];
  const style = svgElement(document, 'style');
  style.textContent = fonts
    .map(
      ({ family, weight, woff2 }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${woff2})}`,
    )
    .join('');
  return [style];
}

/** Adds a full stop, unless the line ends in an address, which a full stop would break. */
function asSentence(line: string): string {
  return /https?:\S+$/.test(line) ? line : `${line}.`;
}
