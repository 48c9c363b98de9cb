import { formatShare } from '../../i18n/format.ts';
import whatIfWords from '../../i18n/en/what-if.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { pointOf } from '../drawing/fan-marks.ts';
import { type Box, type Label, place } from '../drawing/labels.ts';
import { inkOf } from '../drawing/line-peaks.ts';
import type { Plane } from '../drawing/scales.ts';
import type { Supposed } from './supposed.ts';

const t = wordsOf(whatIfWords);

export function rareLabel({ series, base, under }: Supposed, rare: number, plane: Plane): Label[] {
  const { x, y, margin, width, height, size } = plane;
  const text = t('whatif.rare', { share: formatShare(rare) });
  const [left, from, right] = [margin.left, x(base.origin), width - margin.right];
  const line = (size * 1.2) / 2 + 2;
  const above = Math.max(margin.top + line, y(rare) - line);
  const choices = [above, margin.top + line].flatMap((at): Label[] => [
    { text, x: right - 4, y: at, anchor: 'end', fill: FILL },
    { text, x: from + 6, y: at, anchor: 'start', fill: FILL },
    { text, x: from - 6, y: at, anchor: 'end', fill: FILL },
    { text, x: left + 4, y: at, anchor: 'start', fill: FILL },
  ]);
  const ahead = [base.months, ...(under ? [under] : [])].map((months) => months.map(pointOf('median')));
  const handles = (ahead.at(-1) ?? []).map(({ month, value }): Box => {
    const at = Math.max(margin.top, y(value));
    return { x: x(month) - HANDLE, y: at - HANDLE, width: 2 * HANDLE, height: 2 * HANDLE };
  });
  const found = place(choices, {
    size,
    bounds: { x: left, y: margin.top, width: right - left, height: height - margin.top - margin.bottom },
    taken: handles,
    ink: [series.points, ...ahead].flatMap((points) => inkOf({ ...series, points }, plane)),
    most: Infinity,
  });
  return found ? [found] : [];
}

const FILL = 'var(--warn-ink)';
const HANDLE = 9;
