import { charts } from './charts.ts';

const IDLE_AFTER_MS = 4000;

export function keepCharts(): () => void {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData) return () => {};
  const timer = setTimeout(() => {
    void Promise.allSettled([
      ...charts.map(({ load }) => load()),
      import('../../components/figure/files.ts'),
      import('./CiteDialog.svelte'),
      import('./EmbedDialog.svelte'),
    ]);
  }, IDLE_AFTER_MS);
  return () => clearTimeout(timer);
}
