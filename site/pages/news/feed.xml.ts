/** News as a feed: RSS 2.0, newest first, with whole addresses. */
import type { APIRoute } from 'astro'
import { program } from '../../data/program.ts'
import { words } from '../../data/words.ts'
import { feedOf } from '../../lib/feed.ts'
import { href } from '../../lib/href.ts'

export const GET: APIRoute = ({ site }) =>
  new Response(
    feedOf(program(), words(), (path) => new URL(href(path), site).href),
    { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } },
  )
