import type { Method } from '../../method.ts';

export const method: Method = { id: 'what-if', version: '1.1.0' };
