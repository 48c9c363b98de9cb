import type { Method } from '../../method.ts';

export const method: Method = { id: 'trend', version: '1.0.0' };
