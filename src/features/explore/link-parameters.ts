const IDLE_AFTER_MS = 4000;

/**
 * Prefetches the code of every chart, the map’s land and the file writers once the page is idle, so that they work
 * offline; does nothing in data-saver mode.
 * @returns cancels it
 */
export function keepCharts(): () => void {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData) return () => {};
  const timer = setTimeout(() => {
    void Promise.allSettled([
      import('../../charts/line/line.ts'),
      import('../../charts/small-multiples/small-multiples.ts'),
      import('../../charts/heat-grid/heat-grid.ts'),
      import('../../charts/ranked-bars/ranked-bars.ts'),
      import('../../charts/choropleth/choropleth.ts'),
      import('../../charts/drawing/atlas.ts').then(({ loadAtlas }) => loadAtlas()),
      import('../../components/figure/files.ts'),
    ]);
  }, IDLE_AFTER_MS);
  return () => clearTimeout(timer);
}
