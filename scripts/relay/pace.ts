const MINUTE_MS = 60_000

/** At most so many in a minute. */
export const PACE = { each: 12, all: 120 } as const

/** Senders remembered at once; the oldest is forgotten first. */
const KNOWN = 5000

/**
 * Counts what comes in, in this process alone and for a minute: it keeps one sender from filling the inbox, and forgets all when the host starts another.
 * What has to hold across a host's machines is the host's own limit to set (`.github/RELAY.md`).
 * @returns for a sender, how many seconds to wait; 0 when it may go on
 */
export function makePace(now: () => number): (sender: string) => number {
  type Count = { from: number; count: number }
  const senders = new Map<string, Count>()
  const all: Count = { from: Number.NEGATIVE_INFINITY, count: 0 }
  const waitOf = (held: Count, most: number, at: number) => {
    if (at - held.from >= MINUTE_MS) Object.assign(held, { from: at, count: 0 })
    held.count += 1
    return held.count > most ? Math.ceil((held.from + MINUTE_MS - at) / 1000) : 0
  }
  return (sender) => {
    const at = now()
    const held = senders.get(sender) ?? { from: at, count: 0 }
    senders.delete(sender)
    senders.set(sender, held)
    if (senders.size > KNOWN) senders.delete(senders.keys().next().value!)
    return waitOf(held, PACE.each, at) || waitOf(all, PACE.all, at)
  }
}
