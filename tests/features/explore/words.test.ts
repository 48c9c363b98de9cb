// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { bibtex, citation } from '../../../src/findings/cite.ts';
import { dataAddress, frozenEmbed, liveEmbed } from '../../../src/components/figure/embed-code.ts';

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

describe('embed code', () => {
  it('quotes attribute values', () => {
    const code = liveEmbed({ title: 'A "b" <c> & d', address: 'https://example.org/?a=1&b=2', height: 300 });
    const frame = new DOMParser().parseFromString(code, 'text/html').querySelector('iframe')!;
    expect(frame.title).toBe('A "b" <c> & d');
    expect(frame.src).toBe('https://example.org/?a=1&b=2');
  });

  it('contains the whole frozen picture, without scripts or requests', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text fill="#123">Kenya’s 50% "peak"\n</text></svg>';
    const code = frozenEmbed({
      svg,
      label: 'A "line"',
      source: ['A & B', 'MIT licence'],
      address: 'https://example.org/',
      link: 'Explore',
    });
    const page = new DOMParser().parseFromString(code, 'text/html');
    const [kind, body] = page.querySelector('img')!.src.split(/,(.*)/s) as [string, string];
    expect(kind).toBe('data:image/svg+xml;charset=utf-8');
    expect(decodeURIComponent(body)).toBe(svg);
    expect(page.querySelector('img')!.alt).toBe('A "line"');
    expect(page.querySelector('figcaption')!.textContent).toBe('A & B. MIT licence. Explore');
    expect(page.querySelectorAll('script, link, iframe')).toHaveLength(0);
  });

  it('keeps the address of a picture readable where it may', () => {
    expect(dataAddress('<g fill="red"/>')).toBe('data:image/svg+xml;charset=utf-8,%3Cg fill=%22red%22/%3E');
  });
});
