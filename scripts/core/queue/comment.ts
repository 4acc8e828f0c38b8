/** One decision that a comment asks for. `all` stands for everything that waited when the comment was written. */
export type Decision =
  | { readonly verb: 'accept'; readonly ids: readonly string[] | 'all' }
  | { readonly verb: 'decline'; readonly id: string; readonly reason: string }
  | { readonly verb: 'answer'; readonly id: string; readonly words: string }
  | { readonly verb: 'look'; readonly ids: readonly string[]; readonly seen: 'live' | 'gone' }

/** What a comment asks for, and lines that look like a command and are none. */
export type Asked = { readonly decisions: readonly Decision[]; readonly unclear: readonly string[] }

const ID = /^[a-z0-9]+(?:-{1,2}[a-z0-9]+)*$/
const MOST_LINES = 100
const MOST_REASON = 500

const idsOf = (words: readonly string[]) =>
  words.map((word) => word.replace(/^[`']+|[`',;.]+$/g, '').toLowerCase()).filter((word) => word !== '')

function decisionOf(line: string): Decision | undefined {
  const [verb = '', ...rest] = line.split(/\s+/)
  const ids = idsOf(rest)
  if (verb === '/accept') {
    if (ids.length === 1 && ids[0] === 'all') return { verb: 'accept', ids: 'all' }
    return ids.length > 0 && ids.every((id) => ID.test(id) && id !== 'all') ? { verb: 'accept', ids } : undefined
  }
  if (verb === '/there' || verb === '/gone') {
    const seen = verb === '/there' ? 'live' : 'gone'
    return ids.length > 0 && ids.every((id) => ID.test(id) && id !== 'all') ? { verb: 'look', ids, seen } : undefined
  }
  const [id] = ids
  if (id === undefined || !ID.test(id) || id === 'all') return undefined
  const words = rest.slice(1).join(' ').trim().slice(0, MOST_REASON)
  if (words === '') return undefined
  return verb === '/answer' ? { verb: 'answer', id, words } : { verb: 'decline', id, reason: words }
}

/**
 * Reads `/accept all`, `/accept <id>…`, `/decline <id> <reason>`, `/answer <id> <words>`, `/there <id>…` and `/gone <id>…`, each on a line of its own. Quoted lines and code are passed over.
 * @param body a comment, as its writer typed it
 */
export function decisionsIn(body: string): Asked {
  const decisions: Decision[] = []
  const unclear: string[] = []
  let fenced = false
  for (const raw of body.split(/\r?\n/).slice(0, MOST_LINES)) {
    const line = raw.trim()
    if (/^(?:```|~~~)/.test(line)) fenced = !fenced
    else if (!fenced && /^\/(?:accept|decline|answer|there|gone)\b/i.test(line)) {
      const decision = decisionOf(line.replace(/^\/\w+/, (verb) => verb.toLowerCase()))
      if (decision) decisions.push(decision)
      else unclear.push(line.slice(0, 120))
    }
  }
  return { decisions, unclear }
}
