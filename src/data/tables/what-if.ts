import { EVENTS } from '../../schema.ts';
import { once } from '../snapshot/once.ts';
import { rowsOf } from './rows.ts';

/** How events follow on each other (`vectorAutoregression`). Rows and columns in the order of `EVENTS`. */
export interface EventRelations {
  carry: number[][];
  together: number[][];
}

export const eventRelations = once(async (): Promise<EventRelations> => {
  const rows = await rowsOf('whatif_coefficients', { columns: ['event', 'other', 'carry', 'together'] });
  const matrix = (key: 'carry' | 'together') => {
    const made = EVENTS.map(() => EVENTS.map(() => 0));
    for (const row of rows) made[EVENTS.indexOf(row.event)]![EVENTS.indexOf(row.other)] = row[key];
    return made;
  };
  return { carry: matrix('carry'), together: matrix('together') };
});
