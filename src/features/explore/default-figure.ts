import type { Figure } from '../../series/figure.ts';
import { DEFAULT_VIEW } from '../../state/view.ts';
import { figureOf } from './figure-of.ts';
import { loadHistories } from './load.ts';
import type { Settings } from '../../series/settings.ts';
import { subjectOf } from '../../series/subject.ts';

/** The figure of an address without a query, drawn at build time. */
export async function defaultFigure(settings: Settings): Promise<Figure> {
  const { countries, events } = subjectOf(DEFAULT_VIEW, settings);
  const figure = await figureOf(
    DEFAULT_VIEW,
    await loadHistories(countries, events, { flagged: true }),
    settings,
  );
  if (figure.draw === null) throw new Error('The default view requires a chart with a drawing.');
  return figure;
}
