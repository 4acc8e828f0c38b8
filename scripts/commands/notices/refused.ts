import { REFUSED_PATH, readRefused, refusedAfter, refusedText } from '../../core/plans/refused-file.ts'
import type { World } from '../../ports.ts'
import type { SendReport } from '../outbox/job.ts'
import type { PostOffice } from './post-office.ts'

/** Keeps on the ledger who cannot be delivered to, by name alone, so that the review queue can show it; no commit where nothing changed. */
export async function keepRefused(
  world: World,
  content: string,
  office: PostOffice,
  { asked, refused }: Pick<SendReport, 'asked' | 'refused'>,
): Promise<void> {
  const branch = await world.ledger(content)
  const { head, files } = await branch.read()
  const before = readRefused(files)
  if ('fault' in before) world.log.warn(`${before.fault} It was written anew.`)
  const known = 'fault' in before ? [] : before.members
  const after = refusedAfter(known, office.reach(refused), asked, world.clock.now())
  const text = refusedText(after)
  if (text === (files.get(REFUSED_PATH) ?? refusedText([]))) return
  const written = await branch.commit(head, new Map([[REFUSED_PATH, text]]), 'Note who cannot be delivered to')
  if ('moved' in written)
    world.log.info('The ledger changed meanwhile: who cannot be delivered to is noted by the next run.')
}
