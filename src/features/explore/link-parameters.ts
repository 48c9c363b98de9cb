/** When the page has rested, in milliseconds after its first chart. */
const RESTED = 4000;

/**
 * Fetches the code of every chart, the map's land and the makers of files once the page has rested, so that they work
 * when the network is gone. Whoever saves data is spared.
 *
 * @returns calls it off
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
  }, RESTED);
  return () => clearTimeout(timer);
}
