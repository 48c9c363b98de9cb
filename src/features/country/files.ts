import type { History, HistoryMonth } from '../../analysis/history/history.ts';
import { formatCsv } from '../../series/csv.ts';
import { catalog } from '../../data/snapshot/catalog.ts';
import { once } from '../../data/snapshot/once.ts';
import commonWords from '../../i18n/en/common.json' with { type: 'json' };
import countryMessages from '../../i18n/en/country.json' with { type: 'json' };
import namesWords from '../../i18n/en/names.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { EVENT_GROUP, EVENTS, type EventId, type Iso3 } from '../../schema.ts';
import { cautionCell } from '../../series/caution.ts';
import { type CountryEvent, countryEvents } from '../../series/country-event.ts';

const t = wordsOf(commonWords, countryMessages, namesWords);

/** All rows of one country as tidy CSV, events in the order of `EVENTS`, months ascending. */
export async function countryCsv(iso3: Iso3): Promise<string> {
  const all = await ofCountry(iso3);
  const about = await aboutNews(t('country.file.title', { country: all[0]!.country.name }));
  return csvOf(
    all.map(({ history }) => history),
    about,
  );
}

/** All rows of one country as JSON: one list of months, and per event the counts, shares and surges in that order. */
export async function countryJson(iso3: Iso3): Promise<string> {
  const all = await ofCountry(iso3);
  const { country, history } = all[0]!;
  const { month, articles, thin, partial } = listsOf(history);
  return JSON.stringify({
    about: await aboutNews(t('country.file.title', { country: country.name })),
    country: iso3,
    months: month,
    articles,
    thin,
    partial,
    events: Object.fromEntries(
      all.map(({ event, history: one }) => {
        const { count, share, surge } = listsOf(one);
        return [event, { name: t(`event.${event}.name`), count, share, surge }];
      }),
    ),
  });
}

export async function seriesCsv(iso3: Iso3, event: EventId, address: string): Promise<string> {
  const { country, history } = await oneSeries(iso3, event);
  return csvOf([history], await aboutSeries(country.name, event, address));
}

/** One event in one country as JSON: equally long lists, one per column, months ascending. */
export async function seriesJson(iso3: Iso3, event: EventId, address: string): Promise<string> {
  const { country, history } = await oneSeries(iso3, event);
  return JSON.stringify({
    about: await aboutSeries(country.name, event, address),
    country: { iso3, name: country.name },
    event: { id: event, name: t(`event.${event}.name`), group: EVENT_GROUP[event] },
    ...listsOf(history),
  });
}

const COLUMNS = {
  month: ({ month }) => month,
  count: ({ count }) => count,
  other_count: ({ otherCount }) => otherCount,
  articles: ({ articles }) => articles,
  share: ({ share }) => rounded(share),
  z: ({ z }) => rounded(z),
  surge: ({ surge }) => surge,
} as const satisfies Record<string, (month: HistoryMonth) => string | number | null>;

function csvOf(histories: readonly History[], about: Record<string, string>): string {
  const columns = Object.values(COLUMNS);
  return formatCsv(
    ['country', 'event', ...Object.keys(COLUMNS), 'note'],
    histories.flatMap(({ country, event, months }) =>
      months.map((month) => [country, event, ...columns.map((of) => of(month)), cautionCell(month)]),
    ),
    Object.entries(about).map(([name, text]) => `${name}: ${text}`),
  );
}

function listsOf({ months }: History) {
  const list = <Value>(of: (month: HistoryMonth) => Value) => months.map(of);
  return {
    month: list(COLUMNS.month),
    count: list(COLUMNS.count),
    other_count: list(COLUMNS.other_count),
    articles: list(COLUMNS.articles),
    share: list(COLUMNS.share),
    z: list(COLUMNS.z),
    surge: list(COLUMNS.surge),
    thin: list(({ thin }) => thin),
    partial: list(({ partial }) => partial),
  };
}

const byCountry = once(async () => Map.groupBy(await countryEvents(), ({ country }) => country.iso3));

async function ofCountry(iso3: Iso3): Promise<CountryEvent[]> {
  const all = (await byCountry()).get(iso3);
  if (!all) throw new Error(`The snapshot covers no country ${iso3}`);
  return EVENTS.flatMap((event) => all.find((one) => one.event === event) ?? []);
}

async function oneSeries(iso3: Iso3, event: EventId): Promise<CountryEvent> {
  const found = (await byCountry()).get(iso3)?.find((one) => one.event === event);
  if (!found) throw new Error(`The snapshot holds no ${event} in ${iso3}`);
  return found;
}

async function aboutSeries(name: string, event: EventId, address: string): Promise<Record<string, string>> {
  const about = await aboutNews(
    t('country.file.series', { articles: t(`event.${event}.articles`), country: name }),
  );
  const { source, snapshot } = about;
  return {
    ...about,
    citation: t('country.file.citation', {
      source: source!,
      site: t('site.name'),
      snapshot: snapshot!,
      address,
    }),
    address,
  };
}

async function aboutNews(title: string) {
  const { id, created, sources } = await catalog();
  const news = sources.find((source) => source.name === 'mlp-civic');
  return {
    title,
    unit: t('country.file.unit'),
    caution: t('country.file.caution'),
    source: news?.citation ?? '',
    licence: news?.licence ?? '',
    release: created,
    snapshot: id,
  };
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e4) / 1e4;
}
