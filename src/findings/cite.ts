import { formatDay } from '../i18n/format.ts';
import commonWords from '../i18n/en/common.json' with { type: 'json' };
import takeWords from '../i18n/en/explore-take.json' with { type: 'json' };
import { wordsOf } from '../i18n/words.ts';
import type { Settings } from '../series/settings.ts';

const t = wordsOf(commonWords, takeWords);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export interface Cited {
  title: string;
  address: string;
  snapshot: Settings['snapshot'];
  producer: string;
  key?: string;
}

export function citation({ title, address, snapshot, producer }: Cited): string {
  const { id, created } = snapshot;
  return t('explore.cite.text', {
    title: title.replace(/[.\s]+$/, ''),
    site: t('site.name'),
    id,
    date: formatDay(created),
    producer: producer.replace(/[.\s]+$/, ''),
    address,
  });
}

export function bibtex({ title, address, snapshot, producer, key = 'figure' }: Cited): string {
  const { id, created } = snapshot;
  const [year, month] = created.split('-') as [string, string];
  return [
    `@misc{civic-space-explorer-${key}-${id},`,
    `  title = {${escape(title)}},`,
    `  author = {{${escape(t('site.name'))}}},`,
    `  year = {${year}},`,
    `  month = {${MONTHS[Number(month) - 1]}},`,
    `  note = {${escape(t('explore.cite.bibtex', { id, date: formatDay(created), producer }))}},`,
    `  url = {${address}}`,
    '}',
  ].join('\n');
}

function escape(text: string): string {
  return text
    .replace(/[\\{}]/g, '')
    .replace(/[&%$#_]/g, '\\$&')
    .replaceAll('\u00a0', ' ');
}
