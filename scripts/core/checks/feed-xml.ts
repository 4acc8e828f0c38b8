import { linksIn, linksOf, withoutEntities, wordsOf } from './json.ts'
import type { FoundPost } from './sight.ts'

/** Items that are read from one feed, at most: the newest stand first. */
const MOST = 60

/** The pieces of a text between an opening and a closing tag, in one pass. */
function* pieces(xml: string, name: string): Generator<string> {
  const lower = xml.toLowerCase()
  let from = 0
  while (true) {
    const open = lower.indexOf(`<${name}`, from)
    if (open < 0) return
    const start = lower.indexOf('>', open)
    if (start < 0) return
    const isWhole = lower[start - 1] === '/'
    from = open + 1
    if (isWhole || !/[\s>]/.test(lower[open + name.length + 1] ?? '')) continue
    const end = lower.indexOf(`</${name}>`, start)
    if (end < 0) return
    from = end + name.length + 3
    yield xml.slice(start + 1, end)
  }
}

const bare = (piece: string) => {
  const data = /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/.exec(piece)
  return data ? data[1]! : withoutEntities(piece)
}

function first(item: string, ...names: readonly string[]): string | undefined {
  for (const name of names) for (const piece of pieces(item, name)) return bare(piece).trim()
  return undefined
}

/** RSS has the address between tags, Atom in an attribute of the link that is no other's. */
function addressOf(item: string): string | undefined {
  const plain = first(item, 'link')
  if (plain) return plain
  for (const [tag] of item.matchAll(/<link\b[^<>]{0,2000}>/gi)) {
    const rel = /\brel\s*=\s*["']([^"']*)["']/i.exec(tag)?.[1]
    const href = /\bhref\s*=\s*["']([^"']*)["']/i.exec(tag)?.[1]
    if (href !== undefined && (rel === undefined || rel === 'alternate')) return withoutEntities(href)
  }
  const guid = first(item, 'guid')
  return guid !== undefined && /^https?:\/\//i.test(guid) ? guid : undefined
}

function postOf(item: string): FoundPost[] {
  const url = addressOf(item)
  const at = Date.parse(first(item, 'pubdate', 'published', 'dc:date', 'updated') ?? '')
  if (url === undefined || URL.parse(url) === null || Number.isNaN(at)) return []
  const title = first(item, 'title')
  const body = first(item, 'content:encoded', 'content', 'description', 'media:description', 'summary') ?? ''
  const words = [title ?? '', wordsOf(body)].join('\n')
  const tags = [...pieces(item, 'category')].map((piece) => bare(piece).trim())
  const terms = [...item.matchAll(/<category\b[^<>]{0,500}\bterm\s*=\s*["']([^"'<>]{1,100})["']/gi)].map((one) =>
    withoutEntities(one[1]!),
  )
  const links = [...linksOf(body), ...linksIn(words)]
  return [{ url, also: [], at, text: words, tags: [...tags, ...terms], links, ...(title && { title }) }]
}

/**
 * The posts of an RSS 2.0 or Atom feed (rssboard.org/rss-specification, RFC 4287). Nothing in it is run, no entity is defined, nothing is fetched.
 * @returns undefined when it is no feed
 */
export function postsOfFeed(xml: string): FoundPost[] | undefined {
  if (!/<(?:rss|feed|rdf:RDF)\b/i.test(xml.slice(0, 4000))) return undefined
  const items = [...pieces(xml, 'item'), ...pieces(xml, 'entry')]
  return items.slice(0, MOST).flatMap(postOf)
}
