import type { Account } from './sight.ts'

/** An account as two spellings of it can be compared: without `@`, the place's address, a final slash or capitals. */
export function plainAccount(handle: string): string {
  return handle
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/^(?:[a-z]+\.)?(?:bsky\.app\/profile|youtube\.com|tiktok\.com|x\.com|twitter\.com|dev\.to)\//i, '')
    .replace(/\/+$/, '')
    .replace(/^@|^channel\//, '')
    .toLowerCase()
}

/** An account of the fediverse: `@maya@social.example`, `social.example/@maya` or its address. */
export function fediverseAccount(handle: string): { readonly name: string; readonly host: string } | undefined {
  const plain = handle.trim().replace(/^https?:\/\//i, '')
  const HOST = '(?<host>[a-z0-9-]+(?:\\.[a-z0-9-]+)+)'
  const NAME = '(?<name>[a-z0-9_][a-z0-9_.-]{0,60})'
  const found =
    new RegExp(`^@?${NAME}@${HOST}$`, 'i').exec(plain) ?? new RegExp(`^${HOST}/(?:users/|@)${NAME}/?$`, 'i').exec(plain)
  const { name, host } = found?.groups ?? {}
  return name === undefined || host === undefined ? undefined : { name: name.toLowerCase(), host: host.toLowerCase() }
}

const comparable = (handle: string) => {
  const isElsewhere = /^(?:https?:\/\/)?(?:[a-z]+\.)?(?:youtube|tiktok)\.com\//i.test(handle.trim())
  const there = isElsewhere ? undefined : fediverseAccount(handle)
  return there ? `${there.name}@${there.host}` : plainAccount(handle)
}

/**
 * Whether the account that posted is one of the member's.
 * @param authors the names the place gives it
 * @param accounts the member's on that channel
 * @returns undefined when either is not known
 */
export function authorIs(
  authors: readonly string[],
  accounts: readonly Pick<Account, 'handle'>[],
): 'theirs' | 'another' | undefined {
  if (authors.length === 0 || accounts.length === 0) return undefined
  // A number and a name of one account cannot be told to be one.
  const isNumber = (account: string) => /^(?:did:|uc[\w-]{22}$)/.test(account)
  const theirs = new Set(accounts.map(({ handle }) => comparable(handle)))
  const by = authors.map(comparable)
  if (by.some((author) => theirs.has(author))) return 'theirs'
  const alike = by.some((author) => [...theirs].some((account) => isNumber(account) === isNumber(author)))
  return alike ? 'another' : undefined
}
