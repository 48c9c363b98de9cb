import type { Method } from '../../method.ts';

export const method: Method = { id: 'cluster', version: '1.1.0' };
