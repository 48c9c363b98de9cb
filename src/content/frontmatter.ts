import { z } from 'astro/zod';
import { EVENTS, GROUPS } from '../schema.ts';

const event = z.enum(EVENTS);

/** What stands at the head of each file of `events/`: the file's name is the event's id. */
export const eventSchema = z
  .strictObject({
    id: event,
    name: z.string().min(1),
    group: z.enum(GROUPS),
    short: z.string().max(140).endsWith('.'),
    /** Words that readers type in a search; matched, never shown, so they may be blunter than our own. */
    keywords: z.array(z.string().min(2)).min(8).max(15),
    doubleCounted: z.array(event),
    /** Whether the producer keeps articles that are not civic-relevant apart (`other_count`). */
    splitByProducer: z.boolean(),
    seeAlso: z.array(event).min(2).max(4),
  })
  .refine(({ id, seeAlso }) => !seeAlso.includes(id), 'An event must not refer to itself in seeAlso.');

export const waySchema = z.strictObject({
  title: z.string().min(1),
  order: z.number().int().positive(),
  short: z.string().max(140).endsWith('.'),
});

const sentences = z.array(z.string().min(1)).min(1);

/** What stands at the head of each file of `methods/`, a method’s card: the file's name is the method's id. */
export const cardSchema = z.strictObject({
  title: z.string().min(1),
  question: z.string().endsWith('?'),
  plain: z.string().endsWith('.'),
  assumptions: sentences,
  limits: sentences,
  record: sentences.default([]),
  references: sentences,
});

export const termSchema = z.strictObject({
  term: z.string().min(1),
  written: z.array(z.string().regex(/^[\p{L}\d -]+$/u)).min(1),
});

export const plainSchema = z.strictObject({});

const title = z.string().min(1);
const summary = z.string().max(140).endsWith('.');
const keywords = z.array(z.string().min(2)).default([]);
const order = z.number().int().positive();

export const lessonSchema = z.strictObject({ title, summary, keywords, order });

/** What stands at the head of each file of `organisations/`: the file's name is the organisation's id in the data. */
export const organisationSchema = z.strictObject({ summary, keywords });

/** What stands at the head of each file of `legal/`: one block on the law of a country. */
export const legalSchema = z.strictObject({
  title,
  order,
  facts: z.array(z.string().min(1)).min(1),
});

const snapshot = z.strictObject({ id: z.string().regex(/^[0-9a-f]{12}$/), created: z.iso.date() });
const rows = z.number().int().nonnegative();
const counts = { added: rows, removed: rows, changed: rows };

/** A file of `changes/`: what `npm run data:diff` found between two snapshots. Its name is the newer one's number. */
export const changesSchema = z.strictObject({
  from: snapshot,
  to: snapshot,
  tables: z.array(
    z.strictObject({
      name: z.string().min(1),
      title: z.string().min(1),
      state: z.enum(['same', 'changed', 'new', 'gone']),
      rowsBefore: rows.nullable(),
      rowsAfter: rows.nullable(),
      columnsAdded: z.array(z.string()),
      columnsLost: z.array(z.string()),
      ...counts,
      countries: z.array(z.strictObject({ country: z.string().nullable(), ...counts })),
    }),
  ),
});
