import { JSDOM } from 'jsdom';

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
/** Written alike in every language: names of formats, measures and the site’s sources. */
const NAMES =
  /\b(CSV|JSON|Lines|Parquet|SQL|SHA|ISO|URL|PNG|SVG|DOI|KB|MB|GB|AUC|CRPS|BibTeX|YYYY|MM)\b|https?:\S+|\S+@\S+/g;

/** Visible texts in plain letters, which the pseudo-locale never uses; text marked as data is left out. */
export function englishLeft(html: string): string[] {
  const { document } = new JSDOM(html).window;
  const found: string[] = [];
  const see = (text: string | null | undefined) => {
    const words = text?.replace(NAMES, '').trim() ?? '';
    if (PLAIN.test(words)) found.push(words.replace(/\s+/g, ' '));
  };
  see(document.title);
  for (const meta of document.querySelectorAll(
    'meta[name=description], meta[property^="og:"]:not([property="og:type"])',
  )) {
    see(meta.getAttribute('content'));
  }
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest(SKIPPED)) continue;
    for (const attribute of READ) see(element.getAttribute(attribute));
    for (const node of element.childNodes) {
      if (node.nodeType === node.TEXT_NODE) see(node.textContent);
    }
  }
  return found;
}
