import type { Method } from '../../method.ts';

export const method: Method = { id: 'analogue', version: '1.1.0' };
