import { createHash } from 'node:crypto'

/** Digests at once: a digest in another thread would make two runs of one seed differ. */
function digestAtOnce(): () => void {
  const original = crypto.subtle.digest
  crypto.subtle.digest = async (_, data) => {
    const hash = createHash('sha256')
      .update(new Uint8Array(data as Uint8Array))
      .digest()
    return hash.buffer.slice(hash.byteOffset, hash.byteOffset + hash.byteLength) as ArrayBuffer
  }
  return () => {
    crypto.subtle.digest = original
  }
}

/** A request that never arrives, or whose answer does not. */
export const lost = (): never => {
  throw new TypeError('fetch failed')
}

type Edge = (input: string | URL | Request, init: RequestInit | undefined) => Promise<Response>
/** Who answers at which host. */
export const EDGES = new Map<string, Edge>()

/** Puts the model in the place of the network while schedules are played; gives back what undoes it. */
export function openEdge(): () => void {
  const real = globalThis.fetch
  const restoreDigest = digestAtOnce()
  globalThis.fetch = (input, init) => {
    const edge = EDGES.get(new URL(String(input)).hostname)
    return edge ? edge(input, init) : real(input, init)
  }
  return () => {
    globalThis.fetch = real
    restoreDigest()
  }
}
