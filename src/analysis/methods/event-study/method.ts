import type { Method } from '../../method.ts';

export const method: Method = { id: 'event-study', version: '2.0.0' };
