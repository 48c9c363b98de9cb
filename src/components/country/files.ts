import { histories } from '../../analysis/history.ts';
import { formatCsv } from '../../csv.ts';
import { catalog } from '../../data/catalog.ts';
import { countries } from '../../data/countries.ts';
import { observations, producerSurges } from '../../data/observations.ts';
import { t } from '../../i18n/translate.ts';
import { EVENTS, type Iso3 } from '../../schema.ts';

/** All rows of one country as tidy CSV, events in their usual order, months ascending. */
export async function countryCsv(iso3: Iso3): Promise<string> {
  const { about, series } = await load(iso3);
  const header = [
    'country',
    'event',
    'month',
    'count',
    'other_count',
    'articles',
    'share',
    'z',
    'surge',
    'note',
  ];
  const rows = series.flatMap(({ country, event, months }) =>
    months.map((month) => [
      country,
      event,
      month.month,
      month.count,
      month.otherCount,
      month.articles,
      rounded(month.share),
      rounded(month.z),
      month.surge,
      month.thin ? 'thin' : month.partial ? 'partial' : null,
    ]),
  );
  return formatCsv(
    header,
    rows,
    Object.entries(about).map(([name, text]) => `${name}: ${text}`),
  );
}

/** All rows of one country as JSON: one list of months, and per event the counts, shares and surges in that order. */
export async function countryJson(iso3: Iso3): Promise<string> {
  const { about, series } = await load(iso3);
  const months = series[0]?.months ?? [];
  return JSON.stringify({
    about,
    country: iso3,
    months: months.map(({ month }) => month),
    articles: months.map(({ articles }) => articles),
    thin: months.map(({ thin }) => thin),
    partial: months.map(({ partial }) => partial),
    events: Object.fromEntries(
      series.map(({ event, months: rows }) => [
        event,
        {
          name: t(`event.${event}.name`),
          count: rows.map(({ count }) => count),
          share: rows.map(({ share }) => rounded(share)),
          surge: rows.map(({ surge }) => surge),
        },
      ]),
    ),
  });
}

async function load(iso3: Iso3) {
  const only = { countries: [iso3] };
  const [{ id, created, sources }, all, rows, flags] = await Promise.all([
    catalog(),
    countries(),
    observations(only),
    producerSurges(only),
  ]);
  const name = all.find((country) => country.iso3 === iso3)?.name ?? iso3;
  const news = sources.find((source) => source.name === 'mlp-civic');
  const byEvent = Map.groupBy(histories(rows, flags), ({ event }) => event);
  return {
    about: {
      title: `News reporting of civic events, ${name}`,
      unit: 'count: articles; share: per 10,000 articles; z: standard deviations from own previous 60 months',
      caution: 'Articles that report, not events',
      source: news?.citation ?? '',
      licence: news?.licence ?? '',
      release: created,
      snapshot: id,
    },
    series: EVENTS.flatMap((event) => byEvent.get(event) ?? []),
  };
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e4) / 1e4;
}
