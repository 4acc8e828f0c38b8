import type { Fate } from './stage.ts'

/** What a schedule is made of. */
export type Setting = {
  readonly historyMs: number
  /** Runs come at least so often, in hours. */
  readonly gapHours: number
  readonly runs: number
  /** In so many of a thousand gates the run dies there. */
  readonly deaths: number
  /** In so many of a thousand gates the run falls asleep, up to 60 hours. */
  readonly sleeps: number
  /** Overlapping runs, in percent of the starts. */
  readonly overlaps: number
  /** Starts less than an hour after the one before, in percent. */
  readonly quick: number
  /** Outages, lost answers, limits. */
  readonly rough: boolean
  /** A provider that remembers keys; one that only lists what it sent; or one that does neither. */
  readonly provider: 'remembers' | 'lists' | 'neither'
  /** Instead of by chance: the first run meets this fate at its nth gate. */
  readonly first?: { readonly gate: number; readonly fate: Fate }
}

export type Outcome = {
  readonly messages: number
  readonly doubled: readonly string[]
  readonly lost: readonly string[]
  readonly held: readonly string[]
  /** Sent to somebody who had opted out, bounced or left before the run could know. */
  readonly unwanted: readonly string[]
  readonly failures: readonly string[]
  readonly runs: number
  readonly deaths: number
  readonly gates: number
  /** Gates of the first run. */
  readonly firstGates: number
}
