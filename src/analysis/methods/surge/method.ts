import type { Method } from '../../method.ts';

export const method: Method = { id: 'surge', version: '1.0.0' };
