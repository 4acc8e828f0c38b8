import type { OwnPage } from '../../../schemas/own-page.ts'
import { proofCode, unprovenAccounts } from '../../core/checks/proof-code.ts'
import type { Tally } from '../../core/points/types.ts'
import { decoyHandle, decoysFor, filled, pageSize, SEALED_FOLDER } from '../../core/private/envelopes.ts'
import { ownPages } from '../../core/private/own-page.ts'
import type { Program } from '../../core/program.ts'
import { statusOf } from '../../core/rewards/steps.ts'
import type { World } from '../../ports.ts'
import { openCodes } from '../claims/codes.ts'
import { linkSecret, type Refused } from '../contacts/secrets.ts'

const NONCE = 12

/** A page before it is sealed; a decoy's is empty. */
type Page = { readonly name: string; readonly key: Uint8Array; readonly content: Uint8Array }

/** The codes that were sent, opened, by claim; none where the key to them is not here. */
async function sentCodes(
  world: World,
  content: string,
  { program, tally }: Counted,
): Promise<ReadonlyMap<string, string>> {
  const sent = program.redemptions.filter((claim) => statusOf(claim, tally.now) === 'sent')
  const opened = await openCodes(world, content, program, sent)
  if ('refused' in opened) {
    world.log.info('Codes stay in the mails alone: the key that opens them is not here.')
    return new Map()
  }
  for (const why of opened.closed) world.log.warn(why)
  return opened.codes
}

/** The codes that prove accounts which can be looked at and are not proven yet, by member and place. */
async function proofsOf({ personalKeys }: World, { program }: Counted, secret: string) {
  const proofs = new Map<string, Map<number, string>>()
  for (const { member, index, account } of unprovenAccounts(program)) {
    const { submitKey } = personalKeys.keysOf(personalKeys.tokenOf(secret, member.handle, member.file.link ?? 0))
    const mine = proofs.get(member.handle) ?? new Map<number, string>()
    proofs.set(member.handle, mine.set(index, await proofCode(submitKey, account)))
  }
  return proofs
}

export type Counted = { readonly program: Program; readonly tally: Tally }

/** Every page with the name and key of its file: members', then decoys enough that their number says little. */
function pagesOf(world: World, { program }: Counted, own: ReadonlyMap<string, OwnPage>, secret: string): Page[] {
  const { personalKeys, pageSealer } = world
  const named = (handle: string, link: number, text: string): Page => {
    const { bundle, bundleKey } = personalKeys.keysOf(personalKeys.tokenOf(secret, handle, link))
    return { name: bundle, key: bundleKey, content: pageSealer.squeeze(text) }
  }
  const members = [...own].map(([handle, page]) =>
    named(handle, program.ambassadors.get(handle)?.file.link ?? 0, JSON.stringify(page)),
  )
  const decoys = Array.from({ length: decoysFor(members.length) }, (_, index) => named(decoyHandle(index), 0, ''))
  return [...members, ...decoys].sort((a, b) => (a.name < b.name ? -1 : 1))
}

export type Sealed = { readonly members: number; readonly files: number; readonly size: number }

/**
 * Seals every member's own page into a built hub, in place of those it held. Every file is sealed anew each time, a decoy
 * as a member's, and they are written in the order of their names: neither sizes, dates nor what changed tells whose they are.
 * @param out the published folder, absolute
 */
export async function sealBundles(
  world: World,
  content: string,
  out: string,
  counted: Counted,
): Promise<Sealed | Refused> {
  const found = await linkSecret(world, content, counted.program)
  if ('refused' in found) return found
  const markup = await world.markup()
  const codes = await sentCodes(world, content, counted)
  const proofs = await proofsOf(world, counted, found.secret)
  const own = ownPages({ ...counted, toHtml: (markdown) => markup.toHtml(markdown), codes, proofs })
  const pages = pagesOf(world, counted, own, found.secret)
  const size = pageSize(Math.max(...pages.map((page) => page.content.length)))
  const folder = `${out}/${SEALED_FOLDER}`
  await world.disk.remove(folder)
  for (const { name, key, content: bytes } of pages) {
    const sealed = world.pageSealer.seal(name, key, world.random.bytes(NONCE), filled(bytes, size))
    await world.disk.write(`${folder}/${name}.bin`, sealed)
  }
  return { members: own.size, files: pages.length, size }
}
