import { figureToCsv, figureToSvg, svgToPng } from '../../charts/export/export.ts';
import type { Cell } from '../../schema.ts';
import type { Figure, Shown } from '../../series/figure.ts';
import { pageFonts } from '../../data/snapshot/fonts.ts';
import figureWords from '../../i18n/en/figure.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import tokens from '../../styles/tokens.css?raw';
import { frozenEmbed } from './embed-code.ts';

const t = wordsOf(figureWords);

export interface Shot {
  width: number;
  address: string;
}

export function csvOf(figure: Shown, shown: readonly Cell[][], address: string): Blob {
  return new Blob([figureToCsv(figure, { shown, about: [address] })], { type: 'text/csv;charset=utf-8' });
}

export async function svgOf(figure: Figure, shot: Shot): Promise<Blob> {
  return new Blob([await withFonts(figure, shot)], { type: 'image/svg+xml' });
}

export async function pngOf(figure: Figure, shot: Shot): Promise<Blob> {
  return svgToPng(await withFonts(figure, shot));
}

export function frozenOf(figure: Figure, { width, address }: Shot): string {
  const svg = figureToSvg(figure, { document, tokens, width });
  const { label, source } = figure;
  return frozenEmbed({ svg, label, source, address, link: t('figure.embed') });
}

export function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

async function withFonts(figure: Figure, { width, address }: Shot): Promise<string> {
  return figureToSvg(figure, { document, tokens, width, fonts: await pageFonts(), about: [address] });
}
