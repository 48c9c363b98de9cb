import { type History, within } from '../../analysis/history.ts';
import type { Figure } from '../../charts/figure.ts';
import { seriesFrom } from '../../charts/from-history.ts';
import type { Series } from '../../charts/series.ts';
import type { Iso3 } from '../../schema.ts';
import type { View } from '../../state/view.ts';
import { newsSourceOf } from '../source-line.ts';
import type { Settings } from './settings.ts';
import { subjectOf } from './subject.ts';

/** What a view shows: a drawing, or a table alone. */
export type Shown = Figure | (Omit<Figure, 'draw'> & { draw: null });

/**
 * The figure of a view: what the workbench and the embed show and what a download holds are this one.
 *
 * @param histories whole histories of the view's subject, in the order of its events and countries; z-scores and
 *   surges are those of the whole history, months outside the view's span are cut here
 */
export async function figureOf(
  view: View,
  histories: readonly History[],
  settings: Settings,
): Promise<Shown> {
  const { measure, chart } = view;
  const [event] = view.events;
  const nameOf = namesOf(settings);
  const source = newsSourceOf(settings.snapshot);
  const options = { measure, breaks: settings.breaks, source };
  const series = () =>
    histories.map((one) => seriesFrom(within(one, view.from, view.to), nameOf(one.country), measure));

  switch (chart) {
    case 'line':
      return (await import('../../charts/line.ts')).lineOverMonths(series(), options);
    default:
      throw new Error(`no ${chart}`);
  }
}

function namesOf({ places }: Settings): (country: Iso3) => string {
  const names = new Map(places.map(({ iso3, name }) => [iso3, name]));
  return (country) => names.get(country) ?? country;
}
