import type { GeoProjection, GeoStream, GeoStreamWrapper } from 'd3-geo';

/**
 * A projection that keeps only points at least `least` pixels apart and drops rings that shrink to nothing: what nobody
 * can see need not be in the page.
 */
export function coarse(projection: GeoProjection, least: number): GeoStreamWrapper {
  return {
    stream(sink: GeoStream): GeoStream {
      let ring: [number, number][] = [];
      return projection.stream({
        point(x, y) {
          const last = ring.at(-1);
          if (!last || Math.hypot(x - last[0], y - last[1]) >= least) ring.push([x, y]);
        },
        lineStart() {
          ring = [];
        },
        lineEnd() {
          if (ring.length < 3) return;
          sink.lineStart();
          for (const [x, y] of ring) sink.point(x, y);
          sink.lineEnd();
        },
        polygonStart: () => sink.polygonStart(),
        polygonEnd: () => sink.polygonEnd(),
      });
    },
  };
}
