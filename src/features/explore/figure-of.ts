import { type History, within } from '../../analysis/history/history.ts';
import type { DrawOptions, Shown } from '../../series/figure.ts';
import { seriesFrom } from '../../series/from-history.ts';
import type { MapStanding } from '../../charts/drawing/map-places.ts';
import { formatMonthLong } from '../../i18n/format.ts';
import exploreWords from '../../i18n/en/explore.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import type { View } from '../../state/view.ts';
import { newsSourceOf } from '../../findings/source-line.ts';
import { placeValues, POOLED_MONTHS } from '../../series/place-values.ts';
import type { Settings } from '../../series/settings.ts';
import { measureOf } from '../../series/subject.ts';
import { tableOf } from './table-of.ts';

const t = wordsOf(exploreWords);

/**
 * The figure of a view: what the workbench and the embed show, and what a download holds, are this one.
 *
 * @param histories whole histories of the view's subject, in the order of its events and countries; z-scores and
 *   surges are those of the whole history, months outside the view's span are cut here
 */
export async function figureOf(
  view: View,
  histories: readonly History[],
  settings: Settings,
): Promise<Shown> {
  const figure = await drawingOf(view, histories, settings);
  const countries = new Set(histories.map(({ country }) => country));
  const [only] = countries;
  const place = settings.places.find(({ iso3 }) => iso3 === only);
  return countries.size === 1 && place ? named(figure, place.name) : figure;
}

async function drawingOf(view: View, histories: readonly History[], settings: Settings): Promise<Shown> {
  const measure = measureOf(view);
  const source = newsSourceOf(settings.snapshot);
  const options = { measure, breaks: settings.breaks, source };
  const names = new Map(settings.places.map(({ iso3, name }) => [iso3, name]));
  const series = () =>
    histories.map((one) => seriesFrom(within(one, view.from, view.to), names.get(one.country)!, measure));
  const pooled = t('explore.when.pooled', { count: POOLED_MONTHS });
  const when = view.at === null ? pooled : t('explore.when.month', { month: formatMonthLong(view.at) });

  switch (view.chart) {
    case 'line':
      return (await import('../../charts/line/line.ts')).lineOverMonths(series(), options);
    case 'multiples':
      return (await import('../../charts/small-multiples/small-multiples.ts')).smallMultiples(
        series(),
        options,
      );
    case 'heat':
      return (await import('../../charts/heat-grid/heat-grid.ts')).heatGrid(series(), options);
    case 'ranking':
      return (await import('../../charts/ranked-bars/ranked-bars.ts')).rankedBars(
        standings(view, histories, settings),
        {
          measure,
          source,
          when,
          focus: view.countries,
        },
      );
    case 'table':
      return tableOf(series(), options);
    case 'map': {
      const [{ choropleth }, { loadAtlas }] = await Promise.all([
        import('../../charts/choropleth/choropleth.ts'),
        import('../../charts/drawing/atlas.ts'),
      ]);
      return choropleth(standings(view, histories, settings), {
        measure,
        source,
        when,
        atlas: await loadAtlas(),
      });
    }
    default:
      return view.chart satisfies never;
  }
}

/** Where each covered country stands, in the view's month or its last covered ones. */
function standings(view: View, histories: readonly History[], { places }: Settings): MapStanding[] {
  const byCountry = new Map(places.map((place) => [place.iso3, place]));
  return placeValues(histories, { at: view.at, measure: view.measure }).map(
    ({ last, first: _, ...value }) => ({
      ...value,
      name: byCountry.get(value.country)!.name,
      m49: byCountry.get(value.country)!.m49,
      event: view.events[0]!,
      ...(last ? { month: last } : {}),
    }),
  );
}

/** A figure on one country, its name in front: here no page says it. */
function named(figure: Shown, name: string): Shown {
  const title = `${name}: ${figure.title.charAt(0).toLowerCase()}${figure.title.slice(1)}`;
  const label = figure.label.replace(figure.title, title);
  const { draw } = figure;
  if (draw === null) return { ...figure, title, label };
  const labelled = (options: DrawOptions) => {
    const svg = draw(options);
    svg.setAttribute('aria-label', label);
    return svg;
  };
  return { ...figure, title, label, draw: labelled };
}
