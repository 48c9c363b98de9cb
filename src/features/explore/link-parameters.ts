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
      import('../../charts/line.ts'),
      import('../../charts/small-multiples.ts'),
      import('../../charts/heat-grid.ts'),
      import('../../charts/ranked-bars.ts'),
      import('../../charts/choropleth.ts'),
      import('../../charts/atlas.ts').then(({ loadAtlas }) => loadAtlas()),
      import('./files.ts'),
    ]);
  }, RESTED);
  return () => clearTimeout(timer);
}
