import { WARNING_HORIZONS } from '../../src/schema.ts';
import type { Field } from '../engine/dataset.ts';

export const country: Field = {
  name: 'country',
  type: 'string',
  title: 'Country',
  description: 'ISO 3166-1 alpha-3 code; Kosovo is XKX.',
  vocabulary: 'country',
};

export const event: Field = {
  name: 'event',
  type: 'string',
  title: 'Event',
  description: 'One of the twenty kinds of civic event.',
  vocabulary: 'event',
};

export const month: Field = {
  name: 'month',
  type: 'date',
  vocabulary: 'month',
  title: 'Month',
  description: 'First day of the month.',
};

export const horizon: Field = {
  name: 'horizon',
  type: 'integer',
  title: 'Months ahead',
  description: 'How many months after the origin.',
  unit: 'months',
};

export const origin: Field = {
  name: 'origin',
  type: 'date',
  vocabulary: 'month',
  title: 'Origin',
  description:
    'First day of the last month that was used: the last of the country that is neither thin nor partial.',
};

export const expiresOn: Field = {
  name: 'expires_on',
  type: 'date',
  title: 'Expires on',
  description: 'Last day of the sixth month after the origin. From then on it can only be read as a replay.',
};

export const within: Field = {
  name: 'horizon',
  type: 'integer',
  values: WARNING_HORIZONS,
  title: 'Months ahead',
  description: 'Within how many months after the origin: 1, 3 or 6.',
  unit: 'months',
};

export function number(name: string, title: string, description: string, missing?: string): Field {
  return { name, type: 'number', title, description, ...(missing !== undefined && { missing }) };
}
