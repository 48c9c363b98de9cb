import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { eventSchema, waySchema } from '../src/content/frontmatter.ts';
import en from '../src/i18n/en/names.json' with { type: 'json' };
import { EVENT_GROUP, EVENTS, isEvent } from '../src/schema.ts';
import { charts } from '../src/features/explore/charts.ts';
import { parseView } from '../src/state/view.ts';

const FOLDER = new URL('../src/content/en/', import.meta.url);
const COUNTRIES = ['BLR', 'GEO', 'GHA', 'KEN', 'LKA', 'NGA', 'SRB', 'TZA', 'UGA'];
const PAGES = ['/explore/', '/sql/', '/data/', '/outlook/', '/methods/'];
const SPLIT =
  'arrest cooperate corruption defamationcase legalaction legalchange purge raid threaten violencelethal violencenonlethal';

const ALARM = /unrest|crack(ed|s|ing)?[ -]?down|regime|turmoil|chaos|mayhem|soar|skyrocket|plummet|alarming/i;
const AMERICAN = /\b\w{3,}iz(?:e|ed|es|ing|ation|ations)\b|\b\w+(?:avior|abor)\b/i;

interface Page {
  name: string;
  data: Record<string, unknown>;
  body: string;
}

function page(folder: string, file: string): Page {
  const text = readFileSync(new URL(`${folder}/${file}`, FOLDER), 'utf8');
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  if (head === undefined || body === undefined) throw new Error(`${file} has no front matter.`);
  const fields = [...head.matchAll(/^(\w+):([\s\S]*?)(?=\n\w+:|$(?![\s\S]))/gm)];
  const data = Object.fromEntries(fields.map(([, key, text = '']) => [key, value(text.trim())]));
  return { name: file.replace('.md', ''), data, body };
}

function value(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^\d+$/.test(text)) return Number(text);
  if (!text.startsWith('[')) return text;
  return text
    .slice(1, -1)
    .split(',')
    .flatMap((word) => word.trim() || []);
}

const pages = (folder: string) => readdirSync(new URL(folder, FOLDER)).map((file) => page(folder, file));
const prose = (text: string) => text.replace(/\]\([^)]*\)/g, ']').replace(/^#+ .*$/gm, '');
const words = (text: string) =>
  prose(text)
    .split(/\s+/)
    .filter((word) => /\w/.test(word)).length;

const events = pages('events').map((found) => ({ ...found, data: eventSchema.parse(found.data) }));
const ways = pages('ways').map((found) => ({ ...found, data: waySchema.parse(found.data) }));
const about = readFileSync(new URL('about.md', FOLDER), 'utf8');

test('every event has its page and no page is without an event', () => {
  expect(events.map(({ name }) => name).sort()).toEqual([...EVENTS].sort());
});

describe.each(events)('the page of $name', ({ name, data, body }) => {
  test('agrees with the schema and the names shown elsewhere', () => {
    expect(data.id).toBe(name);
    expect(data.name).toBe(en[`event.${data.id}.name`]);
    expect(data.group).toBe(EVENT_GROUP[data.id]);
    expect(data.splitByProducer).toBe(SPLIT.split(' ').includes(name));
  });

  test('says what is counted, what is not and how to read it, in 150 to 250 words', () => {
    const sections = body.split(/^## (.*)$/m).slice(1);
    expect(sections.filter((_, i) => i % 2 === 0)).toEqual([
      'What is counted',
      'What is not',
      'How to read it',
    ]);
    for (const section of sections.filter((_, i) => i % 2 === 1)) expect(words(section)).toBeGreaterThan(20);
    expect(words(body)).toBeGreaterThanOrEqual(150);
    expect(words(body)).toBeLessThanOrEqual(250);
  });

  test('says that a machine decides', () => {
    expect(body).toMatch(/classifier/);
    expect(body).toMatch(/not (on )?a person/);
  });

  test('has no keyword or reference twice', () => {
    for (const list of [data.keywords, data.seeAlso, data.doubleCounted]) {
      expect(new Set<string>(list).size).toBe(list.length);
    }
  });

  test('knows double counting from both sides', () => {
    for (const other of data.doubleCounted) {
      expect(events.find((event) => event.data.id === other)?.data.doubleCounted).toContain(name);
    }
  });
});

test('an event that refers to itself is refused', () => {
  const [first] = events;
  const selfish = { ...first?.data, seeAlso: [first?.data.id, 'protest'] };
  expect(() => eventSchema.parse(selfish)).toThrow('must not refer to itself');
});

test('the four ways in come in an order, with 60 to 100 words and three or four links each', () => {
  expect(ways.map(({ data }) => data.order).sort()).toEqual([1, 2, 3, 4]);
  for (const { body } of ways) {
    expect(words(body)).toBeGreaterThanOrEqual(60);
    expect(words(body)).toBeLessThanOrEqual(100);
    expect([3, 4]).toContain(links(body).length);
  }
});

const links = (body: string) => [...body.matchAll(/\]\(([^)]*)\)/g)].map(([, link]) => link ?? '');

test.each(ways.flatMap(({ name, body }) => links(body).map((link) => ({ name, link }))))(
  'the way in for $name leads somewhere: $link',
  ({ link }) => {
    const { pathname, searchParams } = new URL(link, 'https://example.org');
    const known = [
      ...PAGES,
      ...EVENTS.map((id) => `/events/${id}/`),
      ...COUNTRIES.map((iso3) => `/countries/${iso3.toLowerCase()}/`),
    ];
    expect(link.startsWith('/')).toBe(true);
    expect(known).toContain(pathname);
    if (pathname !== '/explore/') return;
    const { notes } = parseView(searchParams, {
      countries: COUNTRIES,
      indicator: (id) => (isEvent(id) ? id : null),
      charts: charts.map(({ id }) => id),
      firstMonth: '2012-01',
      lastMonth: '2024-09',
      snapshot: '0'.repeat(12),
    });
    expect(notes).toEqual([]);
  },
);

test('the page about the project is 400 to 600 words long', () => {
  expect(words(about)).toBeGreaterThanOrEqual(400);
  expect(words(about)).toBeLessThanOrEqual(600);
});

test.each([
  ...events.map(({ name, data, body }) => ({ name, text: `${data.name} ${data.short} ${body}` })),
  ...ways.map(({ name, data, body }) => ({ name, text: `${data.title} ${data.short} ${body}` })),
  { name: 'about', text: about },
])('$name speaks plainly, without alarm, and spells as the British do', ({ text }) => {
  expect(prose(text)).not.toMatch(ALARM);
  expect(prose(text)).not.toMatch(AMERICAN);
});
