/** The code in a "confirm it's you" mail: who sends it back has read the mail that went to the address on file. */

const encoder = new TextEncoder()

/** HMAC-SHA-256 of some parts under the secret of personal links, in hexadecimal. */
export async function hmacOf(secret: string, parts: readonly string[]): Promise<string> {
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ])
  const made = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(JSON.stringify(parts))))
  return [...made].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Tells whether two things are of the same address or member, and nothing else: 16 hexadecimal digits. */
export const tagOf = async (secret: string, about: 'address' | 'member', text: string): Promise<string> =>
  (await hmacOf(secret, ['goodword/tag/1', about, text.trim().toLowerCase()])).slice(0, 16)

/** The code by which a member confirms a submission, `<id>.<handle>.<32 hexadecimal digits>`. */
export const confirmCode = async (secret: string, id: string, handle: string): Promise<string> =>
  `${id}.${handle}.${(await hmacOf(secret, ['goodword/confirm/1', id, handle])).slice(0, 32)}`

const CODE = /\b([a-z2-7]{16})\.([a-z0-9]+(?:-[a-z0-9]+)*)\.([0-9a-f]{32})\b/g

/** Whether two texts are the same, in a time that does not tell where they differ. */
export function same(a: string, b: string): boolean {
  let differ = a.length ^ b.length
  for (let at = 0; at < a.length; at += 1) differ |= a.charCodeAt(at) ^ b.charCodeAt(at % Math.max(1, b.length))
  return differ === 0
}

/**
 * The confirmations in a text, such as the subject or the words of a mail.
 * @returns arrival id -> handle, of codes that are right
 */
export async function confirmationsIn(secret: string, text: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const [code = '', id = '', handle = ''] of text.slice(0, 20_000).matchAll(CODE))
    if (same(code, await confirmCode(secret, id, handle))) found.set(id, handle)
  return found
}
