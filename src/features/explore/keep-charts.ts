import { charts } from './charts.ts';

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
      ...charts.map(({ load }) => load()),
      import('../../components/figure/files.ts'),
    ]);
  }, IDLE_AFTER_MS);
  return () => clearTimeout(timer);
}
