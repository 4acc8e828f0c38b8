import { sha256Of } from '../fingerprint.ts'
import type { Ambassador, Program } from '../program.ts'
import type { FileChange } from '../records.ts'
import { type Instant, instantText } from '../zone.ts'
import { plainAccount } from './account.ts'
import { feedOf, profileOf } from './places/index.ts'
import type { Account, FoundPost, Place, Profile, Step } from './sight.ts'

const LETTERS = 'abcdefghjkmnpqrstvwxyz23456789'
const LENGTH = 10

/**
 * The code that proves an account: whoever can put it into a profile or a post holds the account, and nobody but the member was told it.
 * @param submitKey the member's own key, that follows from their personal link
 */
export async function proofCode(submitKey: Uint8Array, { channel, handle }: Account): Promise<string> {
  const what = new TextEncoder().encode(`account|${channel}|${plainAccount(handle)}`)
  const digest = await sha256Of([submitKey, what])
  const bytes = digest.match(/../g)!.slice(0, LENGTH)
  return `crew-${bytes.map((byte) => LETTERS[Number.parseInt(byte, 16) % LETTERS.length]).join('')}`
}

/** An account that is not proven yet and can be looked at. */
export type Unproven = {
  readonly member: Ambassador
  /** Its place among the member's channels. */
  readonly index: number
  readonly account: Account
  readonly profile: { readonly place: Place; readonly step: Step<Profile> } | undefined
  readonly feed: { readonly place: Place; readonly step: Step<readonly FoundPost[]> } | undefined
}

/** The accounts of active members that can be proven by looking. */
export function unprovenAccounts(program: Program): readonly Unproven[] {
  return [...program.ambassadors.values()]
    .filter(({ status }) => status === 'active')
    .flatMap((member) =>
      (member.file.channels ?? []).flatMap((account, index) => {
        if (account.verified !== undefined) return []
        const [profile, feed] = [profileOf(account), feedOf(account)]
        return profile || feed ? [{ member, index, account, profile, feed }] : []
      }),
    )
}

/** True when the code stands in words, as a word of its own, in capitals or not. */
export function saysCode(text: string, code: string): boolean {
  const at = text.toLowerCase().indexOf(code)
  return at >= 0 && !/[a-z0-9-]/.test(text.toLowerCase()[at + code.length] ?? '')
}

/** Writes down that an account is proven, and its followers where the place says them: that audience is no longer self-reported. */
export function planProof({ member, index }: Unproven, followers: number | undefined, now: Instant): FileChange {
  const at = instantText(now)
  const counted = followers === undefined ? [] : [['followers', followers] as const, ['as_of', at] as const]
  return {
    op: 'edit',
    path: member.path,
    set: [['verified', at] as const, ...counted].map(([key, value]) => ({ at: ['channels', index, key], value })),
  }
}
