import { z } from 'astro/zod';
import { EVENTS, GROUPS } from '../schema.ts';

const event = z.enum(EVENTS);

/** What stands at the head of each file of `events/`: the file's name is the event's id. */
export const eventSchema = z
  .strictObject({
    id: event,
    /** As in i18n/en.json. */
    name: z.string().min(1),
    group: z.enum(GROUPS),
    /** What it counts, in one sentence for cards and search results. */
    short: z.string().max(140).endsWith('.'),
    /** Words that readers type in a search; matched, never shown, so they may be blunter than our own. */
    keywords: z.array(z.string().min(2)).min(8).max(15),
    /** Events under which the same article can also be counted. */
    doubleCounted: z.array(event),
    /** Whether the producer keeps articles that are not civic-relevant apart (`other_count`). */
    splitByProducer: z.boolean(),
    seeAlso: z.array(event).min(2).max(4),
  })
  .refine(({ id, seeAlso }) => !seeAlso.includes(id), 'An event must not refer to itself in seeAlso.');

/** What stands at the head of each file of `ways/`: a way in for one kind of visitor. */
export const waySchema = z.strictObject({
  title: z.string().min(1),
  order: z.number().int().positive(),
  short: z.string().max(140).endsWith('.'),
});
