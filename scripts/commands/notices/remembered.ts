import { faultText, readLedger } from '../../core/outbox/ledger-files.ts'
import { readAsked } from '../../core/plans/asked-files.ts'
import type { NoticeState } from '../../core/plans/envelope.ts'
import { fromLedger } from '../../core/plans/from-ledger.ts'
import type { World } from '../../ports.ts'
import { originOf } from '../content-origin.ts'

/** The commit that a content folder was taken from; undefined where it lies in no repository, or in one without a commit. */
export const commitOf = async (world: World, content: string): Promise<string | undefined> =>
  (await originOf(world, content)).commit

export type Remembered = Required<Pick<NoticeState, 'receipts' | 'claimed' | 'holds'>>

/** What the ledger remembers: what was sent, what is on its way, what was asked. Nothing, where there is no repository to keep it. */
export async function remembered(world: World, content: string): Promise<Remembered | { readonly stopped: string }> {
  if (!world.env.GITHUB_TOKEN && (await commitOf(world, content)) === undefined)
    return { receipts: new Map(), claimed: new Map(), holds: [] }
  const { files } = await (await world.ledger(content)).read()
  const [ledger, asked] = [readLedger(files), readAsked(files)]
  if ('fault' in ledger) return { stopped: faultText(ledger.fault) }
  return 'fault' in asked ? { stopped: asked.fault } : { ...fromLedger(ledger.ledger), holds: asked.holds }
}
