import { EXCERPT_LATEST } from './excerpt.ts';
import type { ClusterPoint } from '../drawing/cluster-marks.ts';

export function examplePoints(k: number, runs = true): ClusterPoint[] {
  return EXCERPT_LATEST.flatMap(({ country, name, m49, share, z, thin }, i) => {
    if (thin || share === null || z === null) return [];
    const [x, y] = [Math.log1p(share) - 4, z];
    const cluster = Math.floor((k * (Math.atan2(y, x) + Math.PI)) / (2 * Math.PI + 1e-9));
    const stability = runs ? Math.min(1, 0.45 + Math.hypot(x, y) / 2) : null;
    const firm = stability === null ? null : stability >= 0.75;
    return [
      {
        country,
        name,
        m49,
        region: i % 2 ? 'Africa' : 'Asia',
        cluster,
        x,
        y,
        silhouette: 0.2,
        stability,
        firm,
      },
    ];
  });
}
