import { JSDOM } from 'jsdom';
import type { DataWords } from './data-words.ts';

const SKIPPED = 'script, style, code, pre, kbd, samp, noscript style, [translate="no"], [lang="en"]';
const READ = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'title',
  'placeholder',
];
const PLAIN = /[A-Za-z]{2,}/;
/** Written alike in every language: names of formats, tools, measures, files and snapshots. */
const NAMES =
  /\b(CSV|JSON|Lines|Parquet|SQL|SHA|ISO|URL|PNG|SVG|DOI|KB|MB|GB|AUC|CRPS|BibTeX|YYYY|MM|DuckDB|Python|JavaScript|curl)\b|\b[0-9a-f]{12}\b|\b[\w-]+\.(json|parquet|csv|jsonl|md)\b|https?:\S+|\S+@\S+/g;

/**
 * Texts of a page in plain letters, which the pseudo-locale never uses; what is marked as data, and the data's own
 * names, are left out.
 */
export function englishLeft(html: string, data: DataWords, table?: string): string[] {
  const { document } = new JSDOM(html).window;
  const found: string[] = [];
  const see = (text: string | null | undefined) => {
    if (!PLAIN.test(text ?? '')) return;
    const words = data.without((text ?? '').replace(/\s+/g, ' '), table).replace(NAMES, '');
    if (PLAIN.test(words)) found.push(words.trim());
  };
  see(document.title);
  for (const meta of document.querySelectorAll(
    'meta[name=description], meta[property^="og:"]:not([property="og:type"])',
  )) {
    see(meta.getAttribute('content'));
  }
  const skipped = new Set(document.body.querySelectorAll(SKIPPED));
  const walk = (element: Element) => {
    if (skipped.has(element)) return;
    for (const attribute of READ) see(element.getAttribute(attribute));
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === node.TEXT_NODE) see(node.nodeValue);
      else if (node.nodeType === node.ELEMENT_NODE) walk(node as Element);
    }
  };
  for (const element of document.body.children) walk(element);
  return found;
}
