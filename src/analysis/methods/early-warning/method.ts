import type { Method } from '../../method.ts';

export const method: Method = { id: 'early-warning', version: '1.1.0' };
