import { expect, test } from 'vitest';
import { raisedBy } from '../../src/findings/drivers.ts';
import outlook from '../../src/i18n/en/outlook.json' with { type: 'json' };
import { wordsOf } from '../../src/i18n/words.ts';

const t = wordsOf(outlook);

test('a probability is explained by its two largest drivers, without small ones', () => {
  const drivers = [
    { driver: 'now', logOdds: 0.9 },
    { driver: 'surges', logOdds: 0.5 },
    { driver: 'country', logOdds: 0.3 },
    { driver: 'line', logOdds: -0.4 },
  ];
  const raised = (some: typeof drivers, surging = false) => raisedBy({ drivers: some, surging });
  expect(raised(drivers)).toBe(`${t('outlook.driver.now')} and ${t('outlook.driver.surges')}`);
  expect(raised(drivers, true)).toBe(`${t('outlook.driver.above.now')} and ${t('outlook.driver.surges')}`);
  expect(raised(drivers.slice(3))).toBe('');
  expect(raised([{ driver: 'event', logOdds: 2 }])).toBe('');
});
