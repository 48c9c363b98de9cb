import { expect, test } from 'vitest';
import { isOver } from '../../src/findings/expiry.ts';

test('a forecast is over from the day after it expires', () => {
  expect(isOver('2025-01-31', new Date('2025-01-31T23:59:59Z'))).toBe(false);
  expect(isOver('2025-01-31', new Date('2025-02-01T00:00:00Z'))).toBe(true);
});
