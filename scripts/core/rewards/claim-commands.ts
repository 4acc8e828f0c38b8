import type { RedemptionStatus } from '../../../schemas/vocabulary.ts'
import type { Instant } from '../zone.ts'
import type { Hindrance } from './hindrances.ts'

/** A member asks for a reward. Who they are has been proven by then. */
export type ClaimCommand = {
  readonly do: 'claim'
  /** `<handle>--<id>`, derived from what carried it: the same claim has the same id however often it comes. */
  readonly claim: string
  readonly handle: string
  readonly reward: string
  readonly at: Instant
}

/** Somebody takes a claim one step further. */
export type StepCommand = {
  readonly do: Exclude<RedemptionStatus, 'requested'>
  readonly claim: string
  /** Who did it, the step's owner: a member's handle, or the name of one of the program's people. */
  readonly by: string
  /** In which part: a member may confirm or take back their own claim; the rest is the program's. */
  readonly as: 'member' | 'program'
  readonly at: Instant
  /** Words for the member. */
  readonly note?: string
}

export type Command = ClaimCommand | StepCommand

/** Why a command changed nothing. */
export type Stop =
  | 'unknown-claim'
  | 'unknown-reward'
  | 'unknown-member'
  /** Another claim has this id: another member's, or for another reward. */
  | 'other-claim'
  /** Such a step cannot follow the one before it. */
  | 'out-of-order'
  /** Nobody approves, sends or refuses their own claim, and a member touches no one else's. */
  | 'own-decision'
  /** The reward is a code, and none is left to deal. */
  | 'no-code'

/** What became of a command. `again`: it was done before, so nothing was. */
export type Outcome = {
  readonly command: Command
  readonly result: 'done' | 'again' | 'refused' | Stop
  /** Only when refused: why, the gravest first. */
  readonly hindrances?: readonly Hindrance[]
}
