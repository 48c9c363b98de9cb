import type { Method } from '../../method.ts';

export const method: Method = { id: 'skill', version: '2.0.0' };
