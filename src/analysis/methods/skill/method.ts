import type { Method } from '../../method.ts';

export const method: Method = { id: 'skill', version: '1.0.0' };
