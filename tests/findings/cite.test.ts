import { describe, expect, it } from 'vitest';
import { bibtex, citation } from '../../src/findings/cite.ts';

const cited = {
  title: 'Protest reporting rose 50% in A & B_1 {x}',
  address: 'https://example.org/explore/?country=ken&snapshot=558f6dbf6b4e',
  snapshot: { id: '558f6dbf6b4e', created: '2024-10-31' },
  producer: 'Machine Learning for Peace, data of 2024-10-31.',
};

describe('a citation', () => {
  it('names the finding, the snapshot, the data and the pinned address', () => {
    const text = citation(cited);
    for (const part of [cited.title, '558f6dbf6b4e', 'Machine Learning for Peace', cited.address]) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/\.\./);
  });

  it('is BibTeX with every special sign escaped and every brace closed', () => {
    const entry = bibtex(cited);
    expect(entry).toMatch(/^@misc\{civic-space-explorer-figure-558f6dbf6b4e,\n/);
    expect(entry).toContain('50\\% in A \\& B\\_1 x}');
    expect(entry).toContain('month = {oct}');
    expect(entry.split('{').length).toBe(entry.split('}').length);
  });
});
