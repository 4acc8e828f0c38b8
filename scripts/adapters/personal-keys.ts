import { createHmac, hkdfSync } from 'node:crypto'
import type { PersonalKeys } from '../ports.ts'

/** Names the scheme in every derivation, so that another one could never give the same keys. */
const SCHEME = 'goodword/personal-link/1'

const base32 = (bytes: Uint8Array) => {
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

/** One key of a token, by HKDF-SHA-256 (RFC 5869); every purpose has its own label. */
const derived = (token: string, label: string, length: number) =>
  new Uint8Array(hkdfSync('sha256', Buffer.from(token, 'base64url'), SCHEME, label, length))

/** Personal links on node:crypto. Its twin for the browser is site/browser/personal-keys.ts; a test holds the two together. */
export const personalKeys: PersonalKeys = {
  tokenOf(secret, handle, link) {
    if (secret.length < 32) throw new RangeError('the link secret has fewer than 32 characters')
    return createHmac('sha256', secret).update(`${SCHEME}\n${handle}\n${link}`).digest('base64url')
  },
  keysOf: (token) => ({
    token,
    bundle: base32(derived(token, 'bundle-name', 20)),
    bundleKey: derived(token, 'bundle-key', 32),
    submitKey: derived(token, 'submit-key', 32),
    inbox: base32(derived(token, 'inbound-address', 15)),
  }),
}
