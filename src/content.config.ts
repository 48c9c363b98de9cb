import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { changesSchema, eventSchema, waySchema } from './content/frontmatter.ts';

export const collections = {
  changes: defineCollection({
    loader: glob({ pattern: '*.json', base: './src/content/changes' }),
    schema: changesSchema,
  }),
  events: defineCollection({
    loader: glob({ pattern: '*.md', base: './src/content/en/events' }),
    schema: eventSchema,
  }),
  ways: defineCollection({
    loader: glob({ pattern: '*.md', base: './src/content/en/ways' }),
    schema: waySchema,
  }),
};
