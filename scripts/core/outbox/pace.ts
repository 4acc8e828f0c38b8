import type { Instant } from '../zone.ts'
import type { RateSaid } from './carrying.ts'

/** What is known of a provider's limit, and of the requests made. */
export type Pace = {
  /** Requests in a span; undefined until an answer named it, Infinity when answers name none. */
  readonly limit: number | undefined
  /** The span, in milliseconds. */
  readonly spanMs: number
  readonly blockedUntil: Instant
  /** When each of the last requests began and was answered, in order. */
  readonly requests: readonly { readonly began: Instant; readonly answered?: Instant; readonly cold: boolean }[]
}

export const NEW_PACE: Pace = { limit: undefined, spanMs: 1000, blockedUntil: 0, requests: [] }

/** The pace that an answer's limit asks for. */
export function paceOf(rate: RateSaid): Pace {
  return { ...NEW_PACE, limit: Math.max(1, rate.limit), spanMs: Math.max(NEW_PACE.spanMs, rate.resetMs) }
}

/** The same pace, with the next request a whole span away. */
export const rested = (pace: Pace, now: Instant): Pace => ({ ...pace, blockedUntil: now + pace.spanMs })

/** A provider counts a request at its arrival: after it began, before its answer, and at most so long after it began; connections have to be opened first. */
const ARRIVAL = { cold: 300, warm: 40 }
/** Between two spans, so that rounding never puts a request into the earlier one. */
const GAP = 5
/** Requests under way at once where no limit is named. */
const UNNAMED = 4

const countedAt = ({ began, answered, cold }: Pace['requests'][number]) =>
  Math.min(answered ?? Infinity, began + (cold ? ARRIVAL.cold : ARRIVAL.warm))

/** From when on the next request may begin; Infinity while one of those under way has to be answered first. */
export function nextAt(pace: Pace): Instant {
  const underWay = pace.requests.filter(({ answered }) => answered === undefined).length
  if (pace.limit === undefined) return underWay > 0 ? Infinity : pace.blockedUntil
  if (pace.limit === Infinity) return underWay >= UNNAMED ? Infinity : pace.blockedUntil
  const earlier = pace.requests.at(-pace.limit)
  return earlier ? Math.max(pace.blockedUntil, countedAt(earlier) + pace.spanMs + GAP) : pace.blockedUntil
}

/** A request begins. */
export function begun(pace: Pace, now: Instant): Pace {
  const cold = pace.requests.length < (pace.limit ?? 1)
  return { ...pace, requests: [...pace.requests.slice(-500), { began: now, cold }] }
}

/**
 * The request that began at an instant was answered. A limit that others use up too is seen by fewer requests left than our own count leaves.
 * @param waitMs how long the provider asked to wait, if it did
 */
export function answered(pace: Pace, began: Instant, now: Instant, rate: RateSaid | undefined, waitMs = 0): Pace {
  const at = pace.requests.findIndex((one) => one.began === began && one.answered === undefined)
  const requests = pace.requests.map((one, index) => (index === at ? { ...one, answered: now } : one))
  const limit = rate ? Math.max(1, rate.limit) : (pace.limit ?? Infinity)
  const spanMs = rate && rate.resetMs > pace.spanMs ? rate.resetMs : pace.spanMs
  const own = requests.filter((one) => countedAt(one) > now - spanMs).length
  const foreign = rate !== undefined && rate.remaining === 0 && own < rate.limit
  const until = Math.max(pace.blockedUntil, now + waitMs, foreign ? now + rate.resetMs : 0)
  return { limit, spanMs, requests, blockedUntil: until }
}
