import type { Method } from '../../method.ts';

export const method: Method = { id: 'change-points', version: '2.0.0' };
