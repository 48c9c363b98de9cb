import type { Method } from '../../method.ts';

export const method: Method = { id: 'reporting-pressure', version: '1.0.0' };
