import type { Method } from '../../method.ts';

export const method: Method = { id: 'lead-lag', version: '1.0.0' };
