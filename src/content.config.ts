import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { changesSchema } from './content/frontmatter.ts';

export const collections = {
  changes: defineCollection({
    loader: glob({ pattern: '*.json', base: './src/content/changes' }),
    schema: changesSchema,
  }),
};
