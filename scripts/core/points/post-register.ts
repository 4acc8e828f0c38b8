import type { Share } from '../program.ts'
import { kept } from './maps.ts'

/** True when two members made one post together: one of the two shares names the other's member in `with`. */
export function madeTogether(one: Share, other: Share): boolean {
  return (
    one.ambassador !== other.ambassador && (one.with.includes(other.ambassador) || other.with.includes(one.ambassador))
  )
}

/** Who has claimed which post so far. */
export type PostRegister = {
  /** The share that this one repeats, if any: the first found that was not made together with it. */
  repeated(share: Share, post: string, verified: boolean): Share | undefined
  /** Notes a share that is not void. */
  claim(share: Share, post: string, verified: boolean): void
}

/**
 * Makes the register that tells duplicates (DESIGN section 5, rule 2).
 * A verified share repeats an earlier verified one that is not void. A pending share repeats any verified one, earlier
 * or later, void or not, and an earlier pending one that is not void.
 * @param verified every share that is verified, in order, with its post
 */
export function postRegister(
  verified: Iterable<{ readonly share: Share; readonly post: string | undefined }>,
): PostRegister {
  const anyVerified = new Map<string, Share[]>()
  const claimed = { verified: new Map<string, Share[]>(), pending: new Map<string, Share[]>() }
  const add = (map: Map<string, Share[]>, post: string, share: Share) => kept(map, post, () => []).push(share)
  for (const { share, post } of verified) if (post !== undefined) add(anyVerified, post, share)
  return {
    repeated(share, post, isVerified) {
      const apart = (other: Share) => !madeTogether(share, other)
      if (isVerified) return claimed.verified.get(post)?.find(apart)
      return anyVerified.get(post)?.find(apart) ?? claimed.pending.get(post)?.find(apart)
    },
    claim: (share, post, isVerified) => add(isVerified ? claimed.verified : claimed.pending, post, share),
  }
}
