/** How long things hold in the outbox, in milliseconds. One assumption stands behind them: what a run hands over reaches the provider within `FLIGHT`, or never. */

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** For so long after it took a claim a run may send it, and no other run touches it. */
export const LEASE = 30 * MINUTE

/** For so long a request may be on its way. */
export const FLIGHT = 30 * MINUTE

/** A claim older than this is never sent again: Resend remembers a key for 24 hours, and a request may be under way for `FLIGHT`. */
export const RESEND_UNTIL = 22 * HOUR

/** How far two clocks may differ before nothing is sent. */
export const CLOCKS_APART = 10 * MINUTE

/** How often a request without an answer is repeated within a run. */
export const TRIES = 4

/** How often a run starts again from reading when the ledger has moved under it. */
export const MOVES = 8
