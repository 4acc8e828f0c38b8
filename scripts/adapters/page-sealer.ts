import { createCipheriv } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import type { PageSealer } from '../ports.ts'

const encoder = new TextEncoder()

/** AES-256-GCM and raw deflate, as browsers open them (site/browser/me/open-page.ts); nonce, sealed bytes, tag. */
export const pageSealer: PageSealer = {
  squeeze: (text) => new Uint8Array(deflateRawSync(encoder.encode(text), { level: 9 })),
  seal(name, key, nonce, bytes) {
    if (key.length !== 32 || nonce.length !== 12) throw new RangeError('a key has 32 bytes and a nonce 12')
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    cipher.setAAD(encoder.encode(name))
    return new Uint8Array(Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]))
  },
}
