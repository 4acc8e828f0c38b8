import type { Problem } from '../problem.ts'
import type { Ambassador, Program } from '../program.ts'
import type { Law } from './law.ts'

/** Networks whose links to posts name the account, and where in the path it stands. */
const IN_LINK: Readonly<Record<string, RegExp>> = {
  x: /^https?:\/\/(?:[a-z]+\.)?(?:x|twitter)\.com\/([^/?#]+)\/status\//i,
  tiktok: /^https?:\/\/(?:[a-z]+\.)?tiktok\.com\/@([^/?#]+)\/(?:video|photo)\//i,
  threads: /^https?:\/\/(?:www\.)?threads\.(?:net|com)\/@([^/?#]+)\/post\//i,
  bluesky: /^https?:\/\/bsky\.app\/profile\/([^/?#]+)\/post\//i,
}

/** An account as it can be compared: without @, the network's address or capitals. */
const plain = (account: string) =>
  account
    .replace(/^https?:\/\/[^/]+\/(?:in\/|profile\/|@)?/i, '')
    .replace(/^@|\/+$/g, '')
    .toLowerCase()

const accountsOn = (member: Ambassador | undefined, channel: string) =>
  (member?.file.channels ?? []).filter((one) => one.channel === channel).map(({ handle }) => plain(handle))

/** X says `i` for whoever it is; a Bluesky account may stand by its number. */
const saysNothing = (account: string) => account === 'i' || account.startsWith('did:')

function ofShares({ shares, ambassadors }: Program): Problem[] {
  const problems: Problem[] = []
  for (const { path, channel, url, ambassador, with: partners } of shares) {
    const found = url === undefined ? undefined : IN_LINK[channel]?.exec(url)?.[1]
    if (found === undefined || saysNothing(plain(found))) continue
    const theirs = accountsOn(ambassadors.get(ambassador), channel)
    const all = [ambassador, ...partners].flatMap((handle) => accountsOn(ambassadors.get(handle), channel))
    if (theirs.length === 0 || all.includes(plain(found))) continue
    problems.push({
      code: 'not-their-account',
      message: `This is a post of another account than ${ambassador} has on ${channel}`,
      file: path,
      field: ['url'],
      right: `A post of ${theirs.join(' or ')}`,
      hint: `Ask whose post it is; if ${ambassador} has a second account, add it to channels in ambassadors/${ambassador}.md`,
    })
  }
  return problems
}

/** An account belongs to one member, and a share is a post of its member's own account, where link and file tell. */
export const accounts: Law = (program) => {
  const problems = ofShares(program)
  const owners = new Map<string, string>()
  for (const { handle, path, file, status } of program.ambassadors.values()) {
    if (status === 'declined') continue
    file.channels?.forEach((one, index) => {
      const key = `${one.channel} ${plain(one.handle)}`
      const owner = owners.get(key)
      if (owner === undefined) owners.set(key, handle)
      else if (owner !== handle) {
        problems.push({
          code: 'same-account',
          message: `${owner} has the same account on ${one.channel}`,
          file: path,
          field: ['channels', index, 'handle'],
          right: 'Each account with one member',
          hint: 'Ask whose it is; if it is one person, keep one file',
        })
      }
    })
  }
  return problems
}
