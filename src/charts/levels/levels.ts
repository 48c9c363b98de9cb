import { link, plot } from '@observablehq/plot';
import { possessiveOf } from '../../i18n/countries.ts';
import { formatClauses, formatMonthLong, formatShare } from '../../i18n/format.ts';
import { type Cell, type Month, monthIndex } from '../../schema.ts';
import type { BreakRow } from '../../rows.ts';
import { monthAxis, tickFormat, valueAxis, valueWords } from '../drawing/axes.ts';
import { breakLabels, breakMarks, breaksWithin } from '../drawing/breaks.ts';
import type { DrawOptions, Figure } from '../../series/figure.ts';
import { boxOf, type Label, labelMarks, place, textWidth } from '../drawing/labels.ts';
import { indicatorTone } from '../../series/measure.ts';
import { NARROW_BELOW, emptyDrawing, finish, fontSize } from '../drawing/root.ts';
import { planeOf, plotOptions, valueDomain } from '../drawing/scales.ts';
import { type Series, spanOf } from '../../series/series.ts';
import { strokesOf } from '../drawing/strokes.ts';
import { subjectOf, subtitleOf } from '../../findings/words.ts';
import levelsWords from '../../i18n/en/levels.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(levelsWords);

export interface Level {
  from: Month;
  to: Month;
  level: number;
}

export interface LevelsOptions {
  breaks?: readonly BreakRow[];
  source?: readonly string[];
}

export function levelLine(series: Series, levels: readonly Level[], options: LevelsOptions = {}): Figure {
  const { breaks = [], source = [] } = options;
  const title = findingOf(series, levels);
  return {
    title,
    subtitle: subtitleOf([series], 'share'),
    label: `${title}. ${formatClauses(levels.map(levelWords))}.`,
    source: [...source],
    columns: [
      { name: 'from', label: t('levels.from'), numeric: false, format: monthOf },
      { name: 'to', label: t('levels.to'), numeric: false, format: monthOf },
      { name: 'level', label: t('levels.level'), numeric: true, format: shareOf },
    ],
    rows: levels.map(({ from, to, level }): Cell[] => [from, to, level]),
    draw: (size) => draw(series, levels, { breaks, label: title }, size),
  };
}

const monthOf = (cell: Cell) => formatMonthLong(cell as Month);
const shareOf = (cell: Cell) => formatShare(cell as number | null);

function findingOf(series: Series, levels: readonly Level[]): string {
  const subject = { countrys: possessiveOf(series), reporting: subjectOf(series, [series]) };
  const [before, last] = levels.slice(-2);
  if (!before || !last) return t('levels.none', subject);
  return t('levels.shifted', {
    ...subject,
    count: levels.length - 1,
    month: formatMonthLong(last.from),
    before: formatShare(before.level),
    after: formatShare(last.level),
  });
}

function levelWords({ from, to, level }: Level): string {
  return t('levels.segment', {
    from: formatMonthLong(from),
    to: formatMonthLong(to),
    level: formatShare(level),
  });
}

function draw(
  series: Series,
  levels: readonly Level[],
  { breaks, label }: { breaks: readonly BreakRow[]; label: string },
  at: DrawOptions,
): SVGSVGElement {
  const span = spanOf([series]);
  if (!span) return emptyDrawing(at, label);
  const narrow = at.width < NARROW_BELOW;
  const size = fontSize(at.width);
  const tone = indicatorTone(series.indicator);
  const domain = valueDomain([series], 'share', narrow ? 3 : 4);
  const shown = breaksWithin(breaks, span);
  const left = Math.ceil(Math.max(...domain.ticks.map((tick) => textWidth(tickFormat('share')(tick), size))));
  const margin = { top: shown.length ? 30 : 16, right: 12, bottom: 26, left: left + 10 };
  const height = margin.top + (narrow ? 160 : 240) + margin.bottom;
  const plane = planeOf(at, { height, margin, span, domain });
  const words = breakLabels(shown, plane);
  const bounds = {
    x: margin.left,
    y: margin.top - 12,
    width: at.width - margin.left,
    height: height - margin.top,
  };
  const around = {
    size,
    bounds,
    taken: [...words, ...valueWords(plane, 'share')].map((word) => boxOf(word, size)),
    ink: [],
    most: 0,
  };
  const labels = levels.flatMap(({ from, to, level }): Label[] => {
    const x = (plane.x(from) + plane.x(to)) / 2;
    const style = { text: formatShare(level), x, anchor: 'middle', fill: 'var(--ink)', bold: true } as const;
    const y = plane.y(level);
    const found = place(
      [
        { ...style, y: y - 12 },
        { ...style, y: y + 13 },
        { ...style, y: y - 26 },
      ],
      around,
    );
    return found ? [found] : [];
  });
  const svg = plot({
    ...plotOptions(plane),
    style: { fontSize: `${size}px` },
    marks: [
      ...breakMarks(shown, plane),
      ...valueAxis(plane, 'share'),
      ...monthAxis(plane),
      ...strokesOf(series, tone, plane),
      link(levels, {
        x1: ({ from }: Level) => monthIndex(from),
        x2: ({ to }: Level) => monthIndex(to),
        y1: 'level',
        y2: 'level',
        stroke: 'var(--ink)',
        strokeWidth: 2.5,
      }),
      ...labelMarks([...words, ...labels]),
    ],
  });
  return finish(svg, { width: at.width, height, label });
}
