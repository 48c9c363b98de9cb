export interface Embedded {
  title: string;
  address: string;
  height: number;
}

export function liveEmbed({ title, address, height }: Embedded): string {
  return (
    `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="${height}" ` +
    'loading="lazy" style="border:0;color-scheme:light dark"></iframe>'
  );
}

export interface Frozen {
  svg: string;
  label: string;
  source: readonly string[];
  address: string;
  link: string;
}

/** A figure without scripts or requests: the picture is part of the code. */
export function frozenEmbed({ svg, label, source, address, link }: Frozen): string {
  return [
    '<figure style="margin:0">',
    `<img src="${dataAddress(svg)}" alt="${attribute(label)}" style="max-width:100%;height:auto">`,
    `<figcaption>${attribute(source.join('. '))}. <a href="${attribute(address)}">${attribute(link)}</a></figcaption>`,
    '</figure>',
  ].join('\n');
}

export function dataAddress(svg: string): string {
  const escaped = encodeURIComponent(svg).replace(/%(20|2C|2F|3A|3B|3D)/g, decodeURIComponent);
  return `data:image/svg+xml;charset=utf-8,${escaped}`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
