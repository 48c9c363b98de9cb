import type { EventId } from '../schema.ts';
import names from './en/names.json' with { type: 'json' };
import { wordsOf } from './words.ts';

const t = wordsOf(names);

export const eventName = (event: EventId) => t(`event.${event}.name`);
export const eventNoun = (event: EventId) => t(`event.${event}.noun`);
export const eventReporting = (event: EventId) => t(`event.${event}.reporting`);
