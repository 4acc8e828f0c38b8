/** Bodies alone come through collections: their facts come through the door (`data/program.ts`), so nothing is said twice. */

import { defineCollection } from 'astro:content'
import { join } from 'node:path'
import { glob } from 'astro/loaders'
import { generatedFolder } from './data/generated.ts'

const bodies = (collection: string, pattern: string) =>
  defineCollection({
    loader: glob({
      pattern,
      base: join(generatedFolder(), 'bodies', collection),
      // A campaign's words lie in a folder of their own, beside the pictures they show.
      generateId: ({ entry }) => entry.replace(/(?:\/index)?\.mdx?$/, ''),
    }),
  })

export const collections = {
  campaigns: bodies('campaigns', '{*,*/index}.{md,mdx}'),
  guides: bodies('guides', '*.{md,mdx}'),
  stories: bodies('stories', '*.md'),
  news: bodies('news', '*.md'),
}
