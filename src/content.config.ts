import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { eventSchema, waySchema } from './content/frontmatter.ts';

export const collections = {
  events: defineCollection({
    loader: glob({ pattern: '*.md', base: './src/content/events' }),
    schema: eventSchema,
  }),
  ways: defineCollection({
    loader: glob({ pattern: '*.md', base: './src/content/ways' }),
    schema: waySchema,
  }),
};
