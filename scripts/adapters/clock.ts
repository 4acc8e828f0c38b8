import type { Clock } from '../ports.ts'

/** The machine's clock, or one that stands still at `fixed` (milliseconds since 1970). */
export const makeClock = (fixed?: number): Clock => ({ now: () => fixed ?? Date.now() })
