import type { OwnPage } from '../../../schemas/own-page.ts'
import { joinBase } from '../../lib/href.ts'
import { personalKeysOf } from '../personal-keys.ts'

/** Why a page stays closed: `cut`: the link is not whole; `unknown`: no page has it (any more); `away`: it could not be fetched. */
export type Closed = 'cut' | 'unknown' | 'away'

const NONCE = 12
const HEAD = 4

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Response(stream).text()
}

/** The text of a sealed page; undefined when the key does not fit, or it was changed. */
async function unsealed(sealed: Uint8Array<ArrayBuffer>, name: string, raw: Uint8Array<ArrayBuffer>) {
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt'])
  const how = { name: 'AES-GCM', iv: sealed.subarray(0, NONCE), additionalData: new TextEncoder().encode(name) }
  try {
    return await crypto.subtle.decrypt(how, key, sealed.subarray(NONCE))
  } catch {
    return undefined
  }
}

async function fetched(address: string): Promise<Uint8Array<ArrayBuffer> | Closed> {
  try {
    const answer = await fetch(address, { cache: 'no-cache', referrerPolicy: 'no-referrer' })
    if (answer.status === 404) return 'unknown'
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : 'away'
  } catch {
    return 'away'
  }
}

/**
 * Opens the page that a link's token belongs to. The token stays here: what is asked for is a file whose name follows from it one way.
 * @param base the hub's path
 */
export async function openPage(token: string, base: string): Promise<OwnPage | Closed> {
  const keys = await personalKeysOf(token)
  if (!keys) return 'cut'
  const sealed = await fetched(joinBase(base, `/me/sealed/${keys.bundle}.bin`))
  if (typeof sealed === 'string') return sealed
  const opened = await unsealed(sealed, keys.bundle, keys.bundleKey)
  if (!opened) return 'unknown'
  const length = new DataView(opened).getUint32(0)
  if (length === 0) return 'unknown'
  return JSON.parse(await inflated(new Uint8Array(opened, HEAD, length))) as OwnPage
}
