/** Names the scheme in every derivation. */
const SCHEME = 'goodword/personal-link/1'

/** What stands in a personal link: 32 bytes as base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** All that follows from a personal link's token. */
export type PersonalKeys = {
  /** The name of the sealed page's file, without a suffix. */
  readonly bundle: string
  readonly bundleKey: Uint8Array<ArrayBuffer>
  readonly submitKey: Uint8Array<ArrayBuffer>
  /** The member's own inbound address, the part before the `@`. */
  readonly inbox: string
}

/** Base32 in small letters, without padding (RFC 4648). */
export function base32(bytes: Uint8Array): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567'
  let [text, held, bits] = ['', 0, 0]
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += letters[(held >> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return text
}

const bytesOf = (base64url: string) =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))

/**
 * Derives, in the browser, what the scripts derive from the same token (HKDF-SHA-256, a label for each purpose).
 * @returns undefined for what is no token
 */
export async function personalKeysOf(token: string): Promise<PersonalKeys | undefined> {
  if (!TOKEN.test(token)) return undefined
  const base = await crypto.subtle.importKey('raw', bytesOf(token), 'HKDF', false, ['deriveBits'])
  const encoder = new TextEncoder()
  const derived = async (label: string, length: number) => {
    const how = { name: 'HKDF', hash: 'SHA-256', salt: encoder.encode(SCHEME), info: encoder.encode(label) }
    return new Uint8Array(await crypto.subtle.deriveBits(how, base, length * 8))
  }
  return {
    bundle: base32(await derived('bundle-name', 20)),
    bundleKey: await derived('bundle-key', 32),
    submitKey: await derived('submit-key', 32),
    inbox: base32(await derived('inbound-address', 15)),
  }
}
