// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { dataAddress, frozenEmbed, liveEmbed } from '../../../src/components/figure/embed-code.ts';

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
