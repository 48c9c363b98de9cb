import { expect, test } from 'vitest';
import { rows } from './snapshot.ts';

test('warnings: every country and event at three horizons, but for Timor-Leste', async () => {
  expect(
    await rows(`
      SELECT horizon, count(DISTINCT country)::INT, count(DISTINCT event)::INT, count(*)::INT
      FROM warnings GROUP BY horizon ORDER BY horizon`),
  ).toEqual([1, 3, 6].map((horizon) => [horizon, 62, 20, 1240]));
});

test('a warning starts from the last month that is neither thin nor partial, and expires with its months', async () => {
  expect(
    await rows(`
      SELECT country, event, horizon FROM warnings
      JOIN (SELECT country, max(month) AS last FROM coverage WHERE NOT thin AND NOT partial GROUP BY country)
        USING (country)
      WHERE origin <> last
        OR expires_on <> last_day((origin + to_months(horizon::INT))::DATE)`),
  ).toEqual([]);
});

test('past warnings start six months earlier, and their outcomes are those of the live rule', async () => {
  expect(
    await rows(`
      SELECT country, event, horizon FROM warnings_past AS past
      JOIN (SELECT DISTINCT country, origin AS last FROM warnings) USING (country)
      WHERE past.origin <> (last - INTERVAL 6 MONTH)::DATE
        OR surged <> EXISTS (
          FROM surges WHERE surges.country = past.country AND surges.event = past.event AND seen <> 'hindsight'
            AND month > past.origin AND month <= past.origin + to_months(past.horizon::INT))`),
  ).toEqual([]);
});

test('the record’s bins hold every past warning that is scored', async () => {
  const all = await rows(`SELECT horizon, forecasts FROM warning_skill WHERE scope = 'all' ORDER BY horizon`);
  expect(
    await rows('SELECT horizon, sum(forecasts)::INT FROM warning_record GROUP BY horizon ORDER BY horizon'),
  ).toEqual(all);
});
