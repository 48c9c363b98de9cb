import { dot, geo, plot } from '@observablehq/plot';
import type { Measure } from '../../schema.ts';
import type { Atlas, Land } from '../drawing/atlas.ts';
import { type Classes, classesOf, fillOf } from './classes.ts';
import { coarse } from '../drawing/coarse.ts';
import type { PlacedStanding } from '../../series/chart-choice.ts';
import type { DrawOptions, Figure } from '../../series/figure.ts';
import { labelMarks } from '../drawing/labels.ts';
import { type LegendItem, legend } from '../drawing/legend.ts';
import { mapLabels } from './labels.ts';
import { locate, type Place, projectionTo, SMALL, type Spot, spotsOf } from '../drawing/map-places.ts';
import { mapReader } from '../drawing/map-reader.ts';
import { isReporting } from '../../series/indicator.ts';
import { valueFormat } from '../../series/measure.ts';
import { at } from '../drawing/pixels.ts';
import { NARROW_BELOW, finish, fontSize } from '../drawing/root.ts';
import { standingFinding, standingSubtitle } from '../../findings/standing.ts';
import { ranked, standingRows } from '../../series/standing.ts';
import chartWords from '../../i18n/en/chart.json' with { type: 'json' };
import standingWords from '../../i18n/en/chart-standing.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';

const t = wordsOf(chartWords, standingWords);

export interface ChoroplethOptions {
  atlas: Atlas;
  measure?: Measure;
  when?: string;
  source?: readonly string[];
}

/**
 * A world map of one value per country: five classes with round limits (around zero for z-scores), the highest
 * labelled, small countries also as dots. Low-volume countries are left blank, like those not covered.
 */
export function choropleth(standings: readonly PlacedStanding[], options: ChoroplethOptions): Figure {
  const { atlas, measure = 'share', when = '', source = [] } = options;
  const title = standingFinding(standings, measure);
  const highest = ranked(standings);
  const classes = classesOf(highest, measure);
  const top = highest
    .slice(0, 5)
    .map(({ name, value, indicator }) => `${name} ${valueFormat(indicator, measure)(value)}`);
  const reports = standings.every(({ indicator }) => isReporting(indicator));
  const label = t('chart.label.map', {
    title,
    count: highest.length,
    top: top.join(', ') || t('chart.none'),
  });
  return {
    title,
    subtitle: standingSubtitle(standings, measure, when),
    label,
    source: [...source],
    ...standingRows([...highest, ...standings.filter((one) => one.value === null || one.thin)], measure),
    draw: (at) => draw(locate(highest, atlas), { atlas, classes, measure, label, reports }, at),
    reader: (width) => mapReader(locate(highest, atlas), ({ standing }) => highest.indexOf(standing), width),
  };
}

interface Drawn {
  atlas: Atlas;
  classes: Classes;
  measure: Measure;
  label: string;
  reports: boolean;
}

function draw(
  places: readonly Place[],
  { atlas, classes, measure, label, reports }: Drawn,
  { width, document }: DrawOptions,
) {
  const narrow = width < NARROW_BELOW;
  const size = fontSize(width);
  const { projection, height: mapHeight } = projectionTo(width);
  const key = legend(legendOf(classes, reports), { left: 0, top: mapHeight + 8, right: width, size });
  const height = mapHeight + 8 + key.height;
  const spots = spotsOf(places, projection);
  const blank = atlas.lands.filter((land) => !places.some((place) => place.land === land));
  const named = spots.filter(({ standing }) => standing.value !== 0).slice(0, narrow ? 4 : 7);
  const names = mapLabels(
    named.map(({ standing, x, y }) => ({
      words: `${standing.name} ${valueFormat(standing.indicator, measure)(standing.value)}`,
      x,
      y,
    })),
    {
      size,
      bounds: { x: 0, y: 0, width, height: mapHeight },
      farthest: narrow ? 52 : 92,
      ink: spots.flatMap((spot) => [...spot.outline, [spot.x, spot.y] as const]),
    },
  );
  // The usual class of z-scores is as pale as the paper, so its countries need an outline.
  const border = classes.diverging ? 'var(--faint)' : 'var(--paper)';
  const dots = spots.filter(({ area }) => area < SMALL);
  const fill = ({ standing }: Place) => fillOf(standing.value, classes);
  const svg = plot({
    document,
    width,
    height,
    margin: 0,
    style: { fontSize: `${size}px` },
    projection: coarse(projection, narrow ? 1.3 : 1.5),
    marks: [
      geo([atlas.merged(blank)], { fill: 'var(--map-none)', stroke: 'var(--rule)', strokeWidth: 0.75 }),
      ...classes.fills.map((color) =>
        geo([merged(places.filter((place) => fill(place) === color).map(({ land }) => land))], {
          fill: color,
          stroke: border,
          strokeWidth: 0.5,
        }),
      ),
      ...classes.fills.map((color) =>
        dot(
          dots.filter((spot) => fill(spot) === color),
          {
            x: at((spot: Spot) => spot.x),
            y: at((spot: Spot) => spot.y),
            r: narrow ? 3 : 4,
            fill: color,
            stroke: 'var(--ink)',
            strokeWidth: 0.75,
          },
        ),
      ),
      ...names.marks,
      ...labelMarks(names.labels),
      ...key.marks,
    ],
  });
  return finish(svg, { width, height, label, clipped: true });
}

function merged(lands: readonly Land[]) {
  return { type: 'GeometryCollection', geometries: lands.map(({ geometry }) => geometry) } as const;
}

function legendOf({ fills, words }: Classes, reports: boolean): LegendItem[] {
  const none = {
    sign: { kind: 'fills', fills: ['var(--map-none)'], framed: true },
    words: t(reports ? 'chart.map.none' : 'chart.map.noValue'),
  } as const;
  return [
    ...fills.map((fill, i): LegendItem => ({ sign: { kind: 'fills', fills: [fill] }, words: words[i]! })),
    none,
  ];
}
