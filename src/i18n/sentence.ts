export type Part = string | { readonly tag: string; readonly parts: readonly Part[] };

/** A message's text as plain pieces and tags, in order: `See <link>the method</link>.` → 'See ', link, '.'. */
export function partsOf(text: string): readonly Part[] {
  const root: Part[] = [];
  const open = [root];
  for (const [, opened, closed, plain] of text.matchAll(PIECES)) {
    if (opened !== undefined) {
      const parts: Part[] = [];
      open.at(-1)!.push({ tag: opened, parts });
      open.push(parts);
    } else if (closed !== undefined) open.pop();
    else open.at(-1)!.push(plain!);
  }
  return root;
}

/** The same as HTML, with links to the given addresses. */
export function htmlOf(text: string, links: Readonly<Record<string, string>> = {}): string {
  const html = (part: Part): string => {
    if (typeof part === 'string') return escaped(part);
    const inner = part.parts.map(html).join('');
    if (isEmphasis(part.tag)) return `<${part.tag}>${inner}</${part.tag}>`;
    return `<a href="${escaped(addressOf(part.tag, links))}">${inner}</a>`;
  };
  return partsOf(text).map(html).join('');
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const PIECES = /\uE000(\w+)\uE001|(\uE002)|([^\uE000\uE002]+)/g;

/** Tags that become elements of the same name; any other is a link whose address the caller gives. */
export const EMPHASIS = ['em', 'strong', 'b', 'i', 'code', 'abbr'] as const;
export type Emphasis = (typeof EMPHASIS)[number];
export const isEmphasis = (tag: string): tag is Emphasis => (EMPHASIS as readonly string[]).includes(tag);

export function addressOf(tag: string, links: Readonly<Record<string, string>>): string {
  const address = links[tag];
  if (address === undefined) throw new Error(`A sentence has <${tag}>, but no address for it was given.`);
  return address;
}
