import type { Method } from '../../method.ts';

export const method: Method = { id: 'change-points', version: '1.0.0' };
