import type { World } from '../../ports.ts'
import { commitOf } from './remembered.ts'

/**
 * Why the ledger cannot be looked at from here: it lies on the forge, which nobody named, and this clone has none of its own.
 * @param call what was typed after `notices --`
 * @returns undefined where it can, and where the folder lies in no repository, so that there is none anywhere
 */
export async function noLedgerHere(world: World, content: string, call: string): Promise<string | undefined> {
  const { GITHUB_REPOSITORY, GITHUB_TOKEN } = world.env
  if (GITHUB_REPOSITORY && GITHUB_TOKEN) return undefined
  if ((await commitOf(world, content)) === undefined) return undefined
  if ((await (await world.ledger(content)).read()).head !== null) return undefined
  return `What was sent, asked and held is written down on the branch ledger of your repository, and there is none here. Say where it is:
  GITHUB_REPOSITORY=owner/name GITHUB_TOKEN=$(gh auth token) npm run notices -- ${call}`
}

/**
 * Why nothing is sent from here: this is a clone of a repository that nobody named, and what was sent from the clone would be sent once more from there.
 * @returns undefined where the ledger at hand is the only one there is
 */
export async function ledgerElsewhere(world: World, content: string): Promise<string | undefined> {
  const { GITHUB_REPOSITORY, GITHUB_TOKEN } = world.env
  if (GITHUB_REPOSITORY && GITHUB_TOKEN) return undefined
  const { code, out } = await world.processes.run({ program: 'git', args: ['remote'], folder: content, output: 'keep' })
  if (code !== 0 || out.trim() === '') return undefined
  return `Nothing was sent. What went to whom is written down on the branch ledger of your repository on GitHub; what a clone sends by itself would be sent once more from there.
Let the repository send: Actions, tick, Run workflow. Or say which it is:
  GITHUB_REPOSITORY=owner/name GITHUB_TOKEN=$(gh auth token) npm run notices -- --send`
}
