import { itemPath } from '../../schemas/arriving.ts'
import type { Item, Place } from './place.ts'
import type { RelayWorld } from './settings.ts'

export type GithubPlace = {
  /** `owner/name` */
  readonly repository: string
  /** May write contents of that repository, and nothing else. */
  readonly token: string
  /** Where its API is, such as `https://api.github.com`. */
  readonly api: string
}

const BRANCH = 'inbox'
const TRIES = 7
/** Milliseconds before the second try; twice as long before each further one. */
const FIRST_WAIT = 150

/** A call that the forge refused for good; its words are not repeated, they may quote what was sent. */
class Refused extends Error {}

const WHY: Readonly<Record<number, string>> = {
  401: 'GITHUB_TOKEN is not valid (any more)',
  403: 'GITHUB_TOKEN may not write contents of the repository, or GitHub’s limit is reached',
  404: 'the repository does not exist, or GITHUB_TOKEN does not reach it',
}

const failed = (what: string, status: number) =>
  new Refused(`${what}: GitHub answered ${status}${WHY[status] === undefined ? '' : ` (${WHY[status]})`}`)

/**
 * Keeps items as files of the branch `inbox` of a repository on GitHub: each is one commit that makes one file, never changing another. When several come
 * at once, all but one of their commits find that the branch has moved, and are made again.
 */
export function githubPlace(
  { repository, token, api }: GithubPlace,
  world: Pick<RelayWorld, 'fetch' | 'random'>,
): Place {
  const call = (method: string, path: string, body: object) =>
    world.fetch(`${api}/repos/${repository}/${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'user-agent': 'goodword-relay',
        'x-github-api-version': '2022-11-28',
      },
      body: JSON.stringify(body),
    })

  async function made(path: string, body: object): Promise<string> {
    const answer = await call('POST', path, body)
    if (!answer.ok) throw failed(`Making ${path}`, answer.status)
    return ((await answer.json()) as { sha: string }).sha
  }

  /** The branch, beginning with this item. @returns false when it is there by now */
  async function begin({ id, received, sealed }: Item): Promise<boolean> {
    const file = { path: itemPath(id, received), mode: '100644', type: 'blob', content: sealed }
    const tree = await made('git/trees', { tree: [file] })
    const sha = await made('git/commits', { message: `Keep ${id}`, tree, parents: [] })
    const answer = await call('POST', 'git/refs', { ref: `refs/heads/${BRANCH}`, sha })
    if (!answer.ok && answer.status !== 422) throw failed(`Making the branch ${BRANCH}`, answer.status)
    return answer.ok
  }

  /** Tries once. @returns whether it is kept */
  async function keep(item: Item): Promise<boolean> {
    const { id, received, sealed } = item
    const answer = await call('PUT', `contents/${itemPath(id, received)}`, {
      message: `Keep ${id}`,
      content: btoa(sealed),
      branch: BRANCH,
    })
    if (answer.ok) return true
    // The file is there already, as the same text sent twice in a second is.
    if (answer.status === 422 && /sha\W* wasn't supplied/.test(await answer.text())) return true
    if (answer.status === 404) return begin(item)
    if (answer.status === 409 || answer.status === 429 || answer.status >= 500) return false
    throw failed('Keeping an item', answer.status)
  }

  return {
    async put(item) {
      let why = ''
      for (let tried = 0; tried < TRIES; tried += 1) {
        try {
          if (await keep(item)) return
          why = 'the branch moved each time'
        } catch (error) {
          if (error instanceof Refused) throw error
          why = 'GitHub could not be reached'
        }
        const jitter = 0.5 + world.random(1)[0]! / 255
        await new Promise((done) => setTimeout(done, FIRST_WAIT * 2 ** tried * jitter))
      }
      throw new Error(`Gave up after ${TRIES} tries: ${why}`)
    },
    async ring() {
      const answer = await call('POST', 'dispatches', { event_type: 'tick' })
      if (!answer.ok) throw failed('Starting tick', answer.status)
    },
  }
}
