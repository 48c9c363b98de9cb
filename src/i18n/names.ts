import type { EventId } from '../schema.ts';
import { t } from './translate.ts';

export const eventName = (event: EventId) => t(`event.${event}.name`);
export const eventReporting = (event: EventId) => t(`event.${event}.reporting`);
