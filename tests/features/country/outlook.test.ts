import { median } from 'd3-array';
import { describe, expect, test } from 'vitest';
import { SURGE } from '../../../src/analysis/history/surge-rule.ts';
import { type EventOutlook, outlookOf } from '../../../src/features/country/outlook.ts';
import { departure } from '../../../src/analysis/forecasting/departure.ts';
import { restsOnEnough } from '../../../src/analysis/history/enough-articles.ts';
import { ahead } from '../../../src/features/country/outlook-sentence.ts';
import { profile } from '../../../src/features/country/profile.ts';
import { errorWords } from '../../../src/findings/error-words.ts';
import { compare } from '../../../src/findings/outcome.ts';
import { addMonths, EVENTS } from '../../../src/schema.ts';

const kenya = await profile('KEN');
const { answer } = await outlookOf(kenya);
const outlook = answer!;
const substantial = ({ forecast, history }: EventOutlook) =>
  restsOnEnough(
    forecast.months.at(-1)!.median,
    history.months.find(({ month }) => month === forecast.origin)!.articles,
  );

describe('the outlook of a country', () => {
  test('holds every event once, by verdict', () => {
    const forecast = [...outlook.clearly, ...outlook.little, ...outlook.none].map(({ event }) => event);
    expect([...forecast, ...outlook.not].toSorted()).toEqual(EVENTS.toSorted());
    for (const { standing } of outlook.clearly) expect(standing.verdict).toBe('clearly_better');
    for (const { standing } of outlook.little) expect(standing.verdict).toBe('a_little_better');
    for (const { standing } of outlook.none) expect(standing.verdict).toBe('no_better');
  });

  test('begins with the forecast that departs furthest from the last value', () => {
    for (const enough of [true, false]) {
      const part = outlook.clearly.filter((one) => substantial(one) === enough);
      const departures = part.map(({ forecast: { months } }) => departure(months[0]!.naive, months.at(-1)!));
      expect(departures).toEqual(departures.toSorted((a, b) => b - a));
    }
  });

  test('reports a forecast of a handful of articles after all others', async () => {
    const hungary = (await outlookOf(await profile('HUN'))).answer!;
    const enough = hungary.clearly.map(substantial);
    expect(enough).toEqual(enough.toSorted((a, b) => Number(b) - Number(a)));
    expect(enough).toContain(false);
    expect(hungary.clearly[0]!.event).not.toBe('threaten');
  });

  test('takes the last value as it was reported, so that it reads the same on the whole page', () => {
    for (const { forecast, history } of [...outlook.clearly, ...outlook.little]) {
      const last = history.months.find(({ month }) => month === forecast.origin)!.share;
      for (const { naive } of forecast.months) expect(naive).toBe(last);
    }
  });

  test('takes the baseline of each forecast from the history, as of the origin', () => {
    for (const { forecast, history } of [...outlook.clearly, ...outlook.little]) {
      const before = history.months.filter(({ month }) => month < forecast.origin).slice(-SURGE.months);
      expect(forecast.baseline).toBe(median(before.filter(({ thin }) => !thin).map(({ share }) => share)));
    }
  });

  test('compares the forecast of six months earlier with all the months it covered', () => {
    for (const { previous, forecast, history } of outlook.clearly) {
      expect(previous!.origin).toBe(addMonths(forecast.origin, -6));
      expect(previous!.months.map(({ month }) => month)).toEqual(
        [1, 2, 3, 4, 5, 6].map((n) => addMonths(previous!.origin, n)),
      );
      const then = history.months.find(({ month }) => month === previous!.origin)!;
      expect(previous!.months[0]!.naive).toBeCloseTo(then.share!, 6);
      expect(compare(previous!, history.months)).toHaveLength(6);
    }
  });

  test('makes that earlier forecast without later data', async () => {
    const [first] = outlook.clearly;
    const later = [...kenya.histories.values()].map((history) => ({
      ...history,
      months: history.months.map((month) =>
        month.month > first!.previous!.origin ? { ...month, share: 1 + (month.share ?? 0) * 3 } : month,
      ),
    }));
    const changed = (
      await outlookOf({ ...kenya, histories: new Map(later.map((history) => [history.event, history])) })
    ).answer!;
    const same = [...changed.clearly, ...changed.little].find(({ event }) => event === first!.event)!;
    expect(same.previous).toEqual(first!.previous);
  });

  test('names only events with a surge among the likeliest tenth at some horizon', () => {
    expect(outlook.warnings.length).toBeGreaterThan(0);
    for (const horizons of outlook.warnings) {
      expect(horizons.some(({ likeliest }) => likeliest)).toBe(true);
    }
  });

  test('is described in a sentence with its band, its errors under “How we know”', () => {
    const { text, how } = ahead(kenya, { answer: outlook });
    expect(text).toMatch(/^From data to July\s2024, .+80% band [\d.,]+ to [\d.,]+/);
    expect(how).toContain(errorWords(outlook.clearly[0]!.standing));
    expect(text).toMatch(/within three months \(Aug\s2024 – Oct\s2024\)/);
    expect(how).toContain(outlook.caveat);
  });

  test('is a reason where every month is thin', async () => {
    const thin = await profile('TLS');
    const none = await outlookOf(thin);
    expect(none).toMatchObject({
      answer: null,
      reason: 'only 2 of 152 months have 50 articles or more; we ask for 24',
    });
    expect(ahead(thin, none).how).toMatch(/^Only 2 of 152 months .+ 24\.$/);
    expect(ahead(thin, none).text).toMatch(/We make no forecast/);
  });
});
