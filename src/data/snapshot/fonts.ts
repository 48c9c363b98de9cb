import { href } from '../../i18n/href.ts';

export interface FontBytes {
  family: string;
  weight: string;
  woff2: string;
}

const FACES = [
  { family: 'Newsreader Display', weight: '500', file: 'newsreader-display' },
  { family: 'Source Sans 3', weight: '350 700', file: 'source-sans-3' },
];

/**
 * The page's font faces, usually from the browser's cache; none when they cannot be loaded: a file works without
 * them.
 */
export async function pageFonts(): Promise<FontBytes[]> {
  try {
    return await Promise.all(
      FACES.map(async ({ family, weight, file }) => ({ family, weight, woff2: await base64Of(file) })),
    );
  } catch {
    return [];
  }
}

async function base64Of(file: string): Promise<string> {
  const response = await fetch(href(`/fonts/${file}.woff2`));
  if (!response.ok) throw new Error(`The font ${file} answered with status ${response.status}.`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  let binary = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(binary);
}
