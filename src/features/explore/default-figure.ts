import type { Figure } from '../../series/figure.ts';
import { type Settings, workbenchOf } from '../../series/settings.ts';
import { DEFAULT_VIEW } from '../../state/view.ts';
import { charts } from './charts.ts';
import { loadFigure } from './figure-of.ts';

export async function defaultFigure(settings: Settings): Promise<Figure> {
  const { figure } = await loadFigure(DEFAULT_VIEW, workbenchOf(settings, charts));
  if (figure.draw === null) throw new Error('The default view requires a chart with a drawing.');
  return figure;
}
