import { applyEdit, isEmptyEdit, type Ledger, type LedgerEdit } from '../../core/outbox/ledger.ts'
import { faultText, ledgerChanges, readLedger } from '../../core/outbox/ledger-files.ts'
import { MOVES } from '../../core/outbox/times.ts'
import type { OutboxPorts, Stopped } from './job.ts'

/** What a run wants of the ledger as it was read: an edit; to read again; or to stop. */
export type Wanted<T> =
  | { readonly edit: LedgerEdit; readonly subject: string; readonly found: T }
  | { readonly again: true }
  | Stopped

/** The ledger after a commit, or as it was read when there was nothing to commit. */
export type Committed<T> = { readonly before: Ledger; readonly after: Ledger; readonly found: T }

/** How long to wait before the next try, in milliseconds: longer each time, and not the same for two runs. */
function pause(run: string, tries: number): number {
  const spread = [...run].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 997, 7)
  return 100 * 2 ** tries + spread
}

/**
 * Reads the ledger, asks what to change, and commits it; when the branch has moved meanwhile, from the start. An empty edit makes no commit.
 * Throws when the ledger moved every time; what was claimed by then is settled by the next run.
 */
export async function commitLedger<T>(
  { branch, timer }: Pick<OutboxPorts, 'branch' | 'timer'>,
  run: string,
  want: (ledger: Ledger) => Promise<Wanted<T>>,
): Promise<Committed<T> | Stopped> {
  for (let tries = 0; tries < MOVES; tries += 1) {
    const { head, files } = await branch.read()
    const read = readLedger(files)
    if ('fault' in read) return { stopped: faultText(read.fault) }
    const wanted = await want(read.ledger)
    if ('stopped' in wanted) return wanted
    if ('edit' in wanted) {
      const { edit, subject, found } = wanted
      const done = { before: read.ledger, after: applyEdit(read.ledger, edit), found }
      if (isEmptyEdit(edit)) return done
      const committed = await branch.commit(head, ledgerChanges(read.ledger, edit), subject)
      if ('head' in committed) return done
    }
    await timer.wait(pause(run, tries))
  }
  throw new Error(
    `${branch.name} changed ${MOVES} times while this run was writing to it. Nothing is lost: the next run goes on from there.`,
  )
}
