import { z } from 'zod'
import { canonicalPost } from '../../post.ts'
import { jsonAs } from '../json.ts'
import { type Account, type Place, unknown } from '../sight.ts'
import { feedAt } from './feeds.ts'

const accept = 'application/vnd.forem.api-v1+json'
const count = z.number().int().min(0).catch(0)
const failure = z.object({ error: z.string(), status: z.number() })
const article = z.object({
  user: z.object({ username: z.string() }),
  public_reactions_count: count,
  comments_count: count,
})
const person = z.object({ summary: z.string().nullable().catch('') })

const POST = /^https:\/\/dev\.to\/(?<name>\w{1,40})\/(?<word>[\w-]{1,200})$/

/** Only an account that is written with its address is one on DEV; a blog's own name says nothing. */
const nameOn = ({ channel, handle }: Account) =>
  channel === 'blog' ? /^(?:https?:\/\/)?dev\.to\/(\w{1,40})\/?$/i.exec(handle.trim())?.[1] : undefined

/** DEV (developers.forem.com/api/v1): 30 requests in 30 seconds. */
export const dev: Place = {
  name: 'dev-to',
  gapMs: 1100,
  post(url) {
    const { name, word } = POST.exec(canonicalPost(url))?.groups ?? {}
    return name === undefined ? undefined : { url: `https://dev.to/api/articles/${name}/${word}`, accept }
  },
  read({ status, text }) {
    if (status === 404)
      return jsonAs(text, failure)?.status === 404
        ? { seen: 'gone' }
        : unknown("status 404 without the place's own words")
    const found = status === 200 ? jsonAs(text, article) : undefined
    if (!found) return unknown(status === 200 ? 'an answer of another form' : `status ${status}`)
    const engagement = { likes: found.public_reactions_count, comments: found.comments_count }
    return { seen: 'live', authors: [`dev.to/${found.user.username}`], engagement }
  },
  feed(mine) {
    const name = nameOn(mine)
    return name === undefined ? undefined : feedAt(`https://dev.to/feed/${name}`)
  },
  profile(mine) {
    const name = nameOn(mine)
    if (name === undefined) return undefined
    return {
      url: `https://dev.to/api/users/by_username?url=${name}`,
      accept,
      read({ status, text }) {
        const found = status === 200 ? jsonAs(text, person) : undefined
        return found ? { found: { text: found.summary ?? '' } } : { trouble: `status ${status}` }
      },
    }
  },
}
