import type { ContactFile } from '../../../schemas/contact.ts'
import type { Arrival } from '../../core/intake/arrival.ts'
import type { Decided, Incoming } from '../../core/intake/plan.ts'
import type { ProofFacts } from '../../core/intake/prove.ts'
import type { Decision, Merged } from '../../core/intake/scene.ts'
import type { Seen } from '../../core/intake/seen.ts'
import type { Program } from '../../core/program.ts'
import type { FileChange } from '../../core/records.ts'
import type { Instant } from '../../core/zone.ts'
import type { Branch, Timer } from '../../ports.ts'
import type { Item } from './items.ts'

/** The content as the main branch has it when a change to it is planned. */
export type MainNow = {
  readonly program: Program
  /** The bytes of a file, or undefined. */
  bytes(path: string): Promise<Uint8Array | undefined>
  /** The mark that the last run left; empty where there is none. */
  readonly mark: string
}

/** Where the content is changed: one commit on the main branch, or the folder on this machine. */
export type Main = {
  /**
   * Plans a change on the content as it is, and makes it whole; plans again when somebody else was first. No change, no commit.
   * @returns undefined when somebody else was first all the time
   */
  change<T>(
    want: (at: MainNow) => Promise<{
      readonly changes: readonly FileChange[]
      readonly mark: string
      readonly message: string
      readonly found: T
    }>,
  ): Promise<{ readonly found: T } | undefined>
}

/** Seals to the program's own keys. */
export type Sealer = {
  contact(contact: ContactFile, before: Uint8Array | undefined): Promise<Uint8Array>
  /** A text, for whoever holds the key of the vault; armoured. */
  text(text: string): Promise<string>
  /** What came in, for the intake itself, so that it waits as others do; armoured. */
  item(one: Arrival): Promise<string>
}

/** What came in by ways other than the inbox. */
export type Others = { readonly incoming: readonly Incoming[]; readonly missing: readonly string[] }

/** What the intake needs from the world. */
export type IntakePorts = {
  readonly inbox: Branch
  readonly main: Main
  readonly timer: Timer
  readonly now: () => Instant
  /** Opens the items that lie in the inbox. */
  readonly open: (files: ReadonlyMap<string, string>, known: (id: string) => boolean) => Promise<readonly Item[]>
  /**
   * What came in by other ways: mails, issues.
   * @param known whether something of that mark was looked at before: it lies in the inbox, or is done with
   * @returns with `missing`, in sentences, where something could not be read now
   */
  readonly others: (known: (source: string) => boolean) => Promise<Others>
  /** What was decided elsewhere than in the inbox, by the id of what it is about: pull requests that were merged or closed. */
  readonly decidedElsewhere: (seen: Seen) => Promise<ReadonlyMap<string, Decision | Merged>>
  /**
   * After everything is noted down: tells those who sent by a way that can be answered in place what became of it, and keeps the pull requests of
   * applications.
   * @param program as the run has left it
   */
  readonly follow: (decided: readonly Decided[], program: Program) => Promise<void>
  readonly sealer: Sealer
  readonly keysOf: ProofFacts['keysOf']
  readonly confirmed: ProofFacts['confirmed']
  readonly tagOf: (about: 'address' | 'member', text: string) => Promise<string | undefined>
}
