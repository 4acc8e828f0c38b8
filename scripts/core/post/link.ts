import { isTracking } from './tracking.ts'

/** A web address with everything taken off that never says which post it is. */
export type Link = {
  /** In lower case, without `www.`, `m.`, `mobile.` and a final dot; with a port only where it is unusual. */
  readonly host: string
  /** The parts of the path between slashes, percent-encoding made uniform; empty ones are kept but for the last. */
  readonly parts: readonly string[]
  /** Without tracking, by name; values of one name keep their order. */
  readonly query: readonly (readonly [name: string, value: string])[]
  /** Only one that a page routes by (`#!/…`, `#/…`); others point into a page. */
  readonly fragment: string
}

/** Signs that are never percent-encoded. */
const BARE = /^[\w.~-]*$/
/** Signs that mean the same written out or percent-encoded, in a path and in a query. */
const PLAIN_IN_PATH = /%(?:3A|40|2C|24|26|3D|2B|3B)/g
const PLAIN_IN_QUERY = /%(?:3A|40|2C|24|2F)/g

/**
 * Writes a piece of an address one way only: signs as they are where they can be, else percent-encoded. What is not
 * UTF-8 stays as it is, so that two pieces never become one.
 */
function uniform(text: string, plain: RegExp): string {
  if (BARE.test(text)) return text
  try {
    return encodeURIComponent(decodeURIComponent(text)).replace(plain, decodeURIComponent)
  } catch (error) {
    if (error instanceof URIError) return text
    throw error
  }
}

function hostOf({ hostname, port }: URL): string {
  const bare = hostname.replace(/\.$/, '').replace(/^(?:(?:www|m|mobile)\.)+(?=[^.]+\.[^.])/, '')
  return port === '' || port === '80' || port === '443' ? bare : `${bare}:${port}`
}

function partsOf(path: string): string[] {
  const parts = path.split('/').slice(1)
  while (parts.at(-1) === '') parts.pop()
  return parts.map((part) => uniform(part, PLAIN_IN_PATH))
}

function queryOf(search: string): (readonly [string, string])[] {
  if (search === '') return []
  const pairs = search
    .slice(1)
    .split('&')
    .filter((piece) => piece !== '' && piece !== '=')
    .map((piece) => {
      const [name = '', ...value] = piece.replaceAll('+', '%20').split('=')
      return [uniform(name, PLAIN_IN_QUERY), uniform(value.join('%3D'), PLAIN_IN_QUERY)] as const
    })
    .filter(([name, value]) => !isTracking(name, value))
  return pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}

/**
 * Takes a web address apart.
 * @returns undefined for what is no http(s) address
 */
export function linkOf(address: string): Link | undefined {
  const url = URL.parse(address)
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined
  const fragment = /^#[!/]./.test(url.hash) ? url.hash : ''
  return { host: hostOf(url), parts: partsOf(url.pathname), query: queryOf(url.search), fragment }
}

/** The value of a name in a link's query; the first, where there are several. */
export function queryValue({ query }: Link, name: string): string | undefined {
  return query.find(([key]) => key === name)?.[1]
}

/** Writes a link as the one spelling of all that mean the same. */
export function linkText({ host, parts, query, fragment }: Link): string {
  const pairs = query.map(([name, value]) => (value === '' ? name : `${name}=${value}`))
  const search = pairs.length === 0 ? '' : `?${pairs.join('&')}`
  return `https://${host}/${parts.join('/')}${search}${fragment}`
}
