import type { Visit } from '../core/checks/due.ts'
import type { Unproven } from '../core/checks/proof-code.ts'
import { planProof, proofCode, saysCode } from '../core/checks/proof-code.ts'
import type { Look } from '../core/checks/settle.ts'
import { type Place, sightOf } from '../core/checks/sight.ts'
import type { Program } from '../core/program.ts'
import type { FileChange } from '../core/records.ts'
import type { Instant } from '../core/zone.ts'
import type { World } from '../ports.ts'
import type { Round } from './check-round.ts'

/** Takes the looks that are due, as far as the round goes. */
export async function takeLooks(round: Round, visits: readonly Visit[], now: () => Instant): Promise<Look[]> {
  const looks: Look[] = []
  const questions = visits.map((visit) => ({ url: visit.url, accept: visit.accept, gapMs: visit.place.gapMs, visit }))
  await round.askAll(questions, ({ visit, url }, answer) => {
    looks.push({ visit, sight: sightOf(visit.place, answer, url), at: now() })
  })
  return looks
}

/** Addresses of posts at a place that should be there: the one that it is known for, and posts of the program that were live the last time. */
function expected(place: Place, program: Program): string[] {
  const seen = program.shares.filter(
    ({ removed, url, file }) =>
      removed === undefined && url !== undefined && place.post(url) && file.checks?.at(-1)?.seen === 'live',
  )
  return [...(place.witness ? [place.witness] : []), ...seen.slice(-2).map(({ url }) => url!)]
}

/** Asks places at which nothing was found for a post that should be there. @returns those that showed it */
export async function askWitnesses(round: Round, looks: readonly Look[], program: Program): Promise<Set<string>> {
  const witnesses = new Set<string>()
  const places = new Set(looks.filter(({ sight }) => sight.seen === 'gone').map(({ visit }) => visit.place))
  for (const place of places) {
    const isSeen = looks.some(({ visit, sight }) => visit.place === place && sight.seen === 'live')
    if (place.witness === undefined || isSeen) continue
    for (const url of expected(place, program)) {
      const asked = place.post(url)!
      const answer = await round.ask({ ...asked, gapMs: place.gapMs })
      if (!answer || sightOf(place, answer, asked.url).seen !== 'live') continue
      witnesses.add(place.name)
      break
    }
  }
  return witnesses
}

/** The key that a member's codes are made of; undefined without the program's secret. */
export function submitKeyOf({ env, personalKeys }: World, member: Unproven['member']): Uint8Array | undefined {
  const secret = env['GOODWORD_LINK_SECRET']
  if (secret === undefined || secret.length < 32) return undefined
  return personalKeys.keysOf(personalKeys.tokenOf(secret, member.handle, member.file.link ?? 0)).submitKey
}

export type Proven = { readonly one: Unproven; readonly change: FileChange }

/** Looks for the codes of accounts that are not proven, in what they say of themselves and then in their posts. */
export async function findProofs(world: World, round: Round, accounts: readonly Unproven[]): Promise<Proven[]> {
  const proven: Proven[] = []
  for (const one of accounts) {
    const key = submitKeyOf(world, one.member)
    if (!key) break
    const code = await proofCode(key, one.account)
    const profile = one.profile && (await round.walk(one.profile.step, one.profile.place.gapMs))
    const said = profile && 'found' in profile ? profile.found : undefined
    let isThere = said !== undefined && saysCode(said.text, code)
    if (!isThere && one.feed) {
      const feed = await round.walk(one.feed.step, one.feed.place.gapMs)
      isThere = feed !== undefined && 'found' in feed && feed.found.some(({ text }) => saysCode(text, code))
    }
    if (isThere) proven.push({ one, change: planProof(one, said?.followers, world.clock.now()) })
  }
  return proven
}
