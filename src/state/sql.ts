import { address } from './address.ts';

export interface SqlView {
  query: string | null;
}

/** `/sql/?q=select+…` */
export const sqlAddress = address<SqlView, null>({
  parameters: {
    query: {
      name: 'q',
      read: (texts) => ({ value: texts.at(-1)?.trim() || null, notes: [] }),
      write: (query) => (query?.trim() ? [query.trim()] : []),
    },
  },
});
