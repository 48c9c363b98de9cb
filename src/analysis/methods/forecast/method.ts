import type { Method } from '../../method.ts';

export const method: Method = { id: 'forecast', version: '1.0.0' };
