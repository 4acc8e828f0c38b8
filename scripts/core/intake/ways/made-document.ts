/** What is needed to write down, as a document, what was no document when it came. */

export function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

/** A nonce that follows from what came, so that the same thing has the same: 22 characters of base64url. */
export async function nonceOf(parts: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(parts))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return base64(digest).replaceAll('+', '-').replaceAll('/', '_').slice(0, 22)
}
