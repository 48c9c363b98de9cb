import { describe, expect, it } from 'vitest';
import { readTime } from '../../../src/components/controls/time-text.ts';

const coverage = { grain: 'month', first: '2012-01', last: '2024-09' } as const;
const asFirst = (text: string) => readTime(text, { ...coverage, end: 'first' });
const asLast = (text: string) => readTime(text, { ...coverage, end: 'last' });

describe('a typed month', () => {
  it('is read as people write it', () => {
    for (const text of ['2019-03', ' 2019-03 ', '2019-3', '2019/03', '2019.3', '2019 03']) {
      expect(asFirst(text)).toEqual({ month: '2019-03', valid: true, note: null });
    }
  });

  it('may be a bare year, which means its first or last month', () => {
    expect(asFirst('2019').month).toBe('2019-01');
    expect(asLast('2019').month).toBe('2019-12');
  });

  it('may be left empty, which is the end of the coverage', () => {
    expect(asFirst('  ')).toEqual({ month: null, valid: true, note: null });
  });

  it('outside the coverage becomes the nearest covered month, with a note', () => {
    expect(asFirst('2009-05').month).toBe('2012-01');
    expect(asLast('2031-05').month).toBe('2024-09');
    expect(asLast('2031-05').note).toMatch(/covered from Jan.2012 to Sep.2024, so Sep.2024 is used/);
  });

  it('that is not a month leaves the view as it is, with a sentence', () => {
    for (const text of ['2019-13', '2019-00', 'June 2019', '19-06', '2019-06-01', '<b>']) {
      const { month, valid, note } = asFirst(text);
      expect({ month, valid }).toEqual({ month: null, valid: false });
      expect(note).toContain(text);
    }
  });
});

describe('a typed year', () => {
  const asYear = (text: string, end: 'first' | 'last' = 'first') =>
    readTime(text, { ...coverage, grain: 'year', end });

  it('means its first or last month', () => {
    expect(asYear(' 2019 ')).toEqual({ month: '2019-01', valid: true, note: null });
    expect(asYear('2019', 'last').month).toBe('2019-12');
    expect(asYear('')).toEqual({ month: null, valid: true, note: null });
  });

  it('outside the coverage becomes the nearest covered year, with a note', () => {
    expect(asYear('1999')).toMatchObject({ month: '2012-01', valid: true });
    expect(asYear('2031', 'last').note).toMatch(/from 2012 to 2024, so 2024 is used/);
  });

  it('is no month', () => {
    for (const text of ['2019-03', '19', 'year']) {
      expect(asYear(text)).toMatchObject({ month: null, valid: false });
      expect(asYear(text).note).toContain(text);
    }
  });
});
