import { expect, test } from 'vitest';
import result from '../../../pipeline/results/early-warning.ts';
import { rows } from '../snapshot.ts';

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

test('the table’s caveats hold: months one ahead were over at the release, and surges are about twice as common', async () => {
  const caveats = result.tables.warnings.caveats.join(' ');
  expect(caveats).toContain('as with those of one month ahead');
  expect(await rows('FROM warnings WHERE horizon = 1 AND expires_on > made_on')).toEqual([]);
  expect(caveats).toContain('since when surges have been about twice as common');
  const [[times]] = (await rows(`
    SELECT any_value(observed_rate) FILTER (scope = 'after_break') / any_value(observed_rate) FILTER (scope = 'before_break')
    FROM warning_skill WHERE horizon = 1`)) as [[number]];
  expect(times).toBeGreaterThan(1.75);
  expect(times).toBeLessThan(2.5);
});

test('warnings made before the break are distinguished from those with it in their data', async () => {
  expect(
    await rows(`
      SELECT horizon, scope FROM warning_skill, (SELECT min(month) AS broken FROM breaks)
      WHERE CASE scope
        WHEN 'before_break' THEN last_origin + to_months(horizon::INT) >= broken
        WHEN 'reaches_break' THEN last_origin >= broken OR first_origin + to_months(horizon::INT) <> broken
        WHEN 'after_break' THEN first_origin <> broken
      END`),
  ).toEqual([]);
  expect(
    await rows(`
      SELECT horizon, sum(forecasts) FILTER (scope = 'all')
        - sum(forecasts) FILTER (scope IN ('before_break', 'reaches_break', 'after_break')) AS rest,
        count(*) FILTER (scope = 'after_break')::INT AS since
      FROM warning_skill GROUP BY horizon HAVING rest <> 0 OR since <> 1`),
  ).toEqual([]);
});
