import type { Reach } from '../../scripts/core/plans/envelope.ts'
import type { Program } from '../../scripts/core/program.ts'

/** Everybody can be written to. */
export const reachAll = (program: Program): ReadonlyMap<string, Reach> =>
  new Map([...program.ambassadors.keys()].map((handle) => [handle, { email: true, sms: true }]))
