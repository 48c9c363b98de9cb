/** What an embed is made from. */
export interface Embedded {
  /** The figure's title. */
  title: string;
  /** The absolute address of the embedded page. */
  address: string;
  height: number;
}

/** An inline frame that shows the view live. */
export function liveEmbed({ title, address, height }: Embedded): string {
  return (
    `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="${height}" ` +
    'loading="lazy" style="border:0;color-scheme:light dark"></iframe>'
  );
}

/** What a frozen figure is made from. */
export interface Frozen {
  /** A whole SVG file: title, unit, drawing, source, snapshot and licence. */
  svg: string;
  /** One text that states what the drawing shows. */
  label: string;
  /** Source, snapshot and licence, as the figure's source line has them. */
  source: readonly string[];
  /** Where the figure can be explored. */
  address: string;
  /** The words of that link. */
  link: string;
}

/** A figure that needs no script and asks for no file: the picture stands in the code itself. */
export function frozenEmbed({ svg, label, source, address, link }: Frozen): string {
  return [
    '<figure style="margin:0">',
    `<img src="${dataAddress(svg)}" alt="${attribute(label)}" style="max-width:100%;height:auto">`,
    `<figcaption>${attribute(source.join('. '))}. <a href="${attribute(address)}">${attribute(link)}</a></figcaption>`,
    '</figure>',
  ].join('\n');
}

/** An SVG as an address that holds it; only what an address must not hold is escaped. */
export function dataAddress(svg: string): string {
  const escaped = encodeURIComponent(svg).replace(/%(20|2C|2F|3A|3B|3D)/g, decodeURIComponent);
  return `data:image/svg+xml;charset=utf-8,${escaped}`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
