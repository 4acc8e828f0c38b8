import type { Instant } from '../../core/zone.ts'
import type { World } from '../../ports.ts'
import { sealBundles } from '../bundles/seal.ts'
import { fillMailbox } from '../mailbox/fill.ts'
import { type HubFolders, type HubResult, makeHub } from '../make-hub.ts'
import { step } from '../progress.ts'

/** What a start shows, and where it keeps it; folders are absolute. */
export type Shown = {
  /** The content folder that is shown: the sample's copy, or the program's own. */
  readonly content: string
  /** Where the hub and the mailbox are made. */
  readonly home: string
  /** The path at which the hub's own origin takes its forms; undefined where nothing is taken in here. */
  readonly relay?: string
}

export const distOf = ({ home }: Shown) => `${home}/dist`
export const mailboxOf = ({ home }: Shown) => `${home}/mailbox`

/** Builds the hub with every member's own page, saying each step. */
export async function makeShownHub(
  world: World,
  shown: Shown,
  now: Instant,
  copyOf?: HubFolders['copyOf'],
): Promise<HubResult> {
  const { content, home, relay } = shown
  const folders: HubFolders = { content, generated: `${home}/generated`, out: distOf(shown) }
  const made = await makeHub(world, { ...folders, ...(relay && { relay }), ...(copyOf && { copyOf }) }, now)
  if ('stopped' in made) return made
  const seal = () => sealBundles(world, content, distOf(shown), made)
  await step(world, 'Seal every member’s own page', seal, (sealed) =>
    'refused' in sealed ? 'left out: no secret for personal links here' : `${sealed.members} pages`,
  )
  return made
}

/** Puts what is due into the mailbox, saying so. */
export async function makeShownMailbox(
  world: World,
  shown: Shown,
  counted: Parameters<typeof fillMailbox>[3],
): Promise<void> {
  const fill = () => fillMailbox(world, shown.content, mailboxOf(shown), counted)
  await step(
    world,
    'Put what is due into the mailbox',
    fill,
    ({ due }) => `${due} ${due === 1 ? 'message' : 'messages'}`,
  )
}
