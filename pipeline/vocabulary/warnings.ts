import type { Field } from '../engine/dataset.ts';
import { number } from './fields.ts';

/** What the tables of warnings, now and six months before, say alike. */
export const RECENT: Field = {
  name: 'recent',
  type: 'boolean',
  title: 'Surged recently',
  description: 'Whether any of the last three months, the origin included, was a live surge.',
};

export const LIKELIEST: Field = {
  name: 'likeliest',
  type: 'boolean',
  title: 'Among the likeliest',
  description: 'Whether it is among the likeliest tenth of all countries and events within as many months.',
};

export const LINE: Field = {
  ...number(
    'line_articles',
    'Articles at the line',
    'How many articles a surge in the next month would exceed, if there are as many in all as lately.',
  ),
  unit: 'articles',
};
