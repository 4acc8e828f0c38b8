import { type Refusal, refusal } from './answers.ts'
import type { Say } from './words/index.ts'

const TOO_LARGE: Say = (words) => words.tooLarge

/**
 * Reads the body of a request, never more of it than is allowed: what says to be larger is not read at all.
 * @param most bytes
 */
export async function readBody(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | Refusal> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return refusal(413, TOO_LARGE)
  if (!request.body) return new Uint8Array()
  const parts: Uint8Array[] = []
  let size = 0
  const reader = request.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > most) {
      await reader.cancel()
      return refusal(413, TOO_LARGE)
    }
    parts.push(value)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
