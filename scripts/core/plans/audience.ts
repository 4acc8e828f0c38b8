import { byCode } from '../points/types.ts'
import type { Ambassador, Campaign } from '../program.ts'

const overlaps = (wanted: readonly string[] | undefined, has: readonly string[]) =>
  wanted === undefined || wanted.some((one) => has.includes(one))

/** `pt` is spoken by who reads `pt-BR`; `pt-BR` is asked for exactly. */
const speaks = (wanted: string, has: string) => has === wanted || has.startsWith(`${wanted}-`)

const folded = (place: string) => place.trim().toLowerCase()

/** The names a member's place goes by: `Hamburg, Germany` is in Hamburg and in Germany; their country's code, too. */
function placesOf({ location, country }: Ambassador['file']): string[] {
  const parts = location === undefined ? [] : [location, ...location.split(',')]
  return [...parts, ...(country === undefined ? [] : [country])].map(folded)
}

/**
 * True when a campaign is meant for a member, as far as its `for` says: every filter that is there has to let them through.
 * `at_most` is not looked at.
 * @param tier the member's tier now
 * @param language the program's: what a member reads who did not say
 */
export function isMeantFor({ file }: Campaign, member: Ambassador, tier: string | null, language: string): boolean {
  const wanted = file.for
  if (wanted === undefined) return true
  const languages = member.file.languages ?? [language]
  const places = wanted.places === undefined ? [] : placesOf(member.file)
  return (
    overlaps(wanted.segments, member.segments) &&
    overlaps(wanted.handles, [member.handle]) &&
    overlaps(wanted.channels, member.file.channels?.map(({ channel }) => channel) ?? []) &&
    (wanted.languages?.some((one) => languages.some((has) => speaks(one, has))) ?? true) &&
    overlaps(wanted.tiers, tier === null ? [] : [tier]) &&
    overlaps(wanted.places?.map(folded), places)
  )
}

/** A number that mixes a text well (FNV-1a, 32 bits, then stirred). */
function mixed(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Members in the order in which they are asked for a campaign with few places: the same in every run, another one for every campaign, so that nobody is always first. */
export function inDrawnOrder(campaign: string, handles: readonly string[]): string[] {
  return handles
    .map((handle) => ({ handle, lot: mixed(`${campaign}/${handle}`) }))
    .toSorted((a, b) => a.lot - b.lot || byCode(a.handle, b.handle))
    .map(({ handle }) => handle)
}
