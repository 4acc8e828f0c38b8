/** What the search looks through: fetched when someone types, never before. */
import { getCollection } from 'astro:content'
import type { APIRoute } from 'astro'
import { program } from '../data/program.ts'
import { words } from '../data/words.ts'
import { href } from '../lib/href.ts'
import { findables, plainText } from '../lib/search-index.ts'

const collections = ['campaigns', 'guides', 'stories', 'news'] as const

export const GET: APIRoute = async () => {
  const bodies = new Map<string, string>()
  for (const collection of collections)
    for (const entry of await getCollection(collection))
      bodies.set(`${collection}/${entry.id}`, plainText(entry.body ?? ''))
  const found = findables(program(), words(), (collection, slug) => bodies.get(`${collection}/${slug}`) ?? '')
  return new Response(JSON.stringify(found.map(([kind, title, path, about]) => [kind, title, href(path), about])), {
    headers: { 'content-type': 'application/json' },
  })
}
