import type { AmbassadorFile } from '../../../schemas/ambassador.ts'
import type { DocumentOf } from '../../../schemas/submission.ts'
import { PERSONAL } from '../laws/public-home.ts'

type Accounts = NonNullable<DocumentOf<'settings'>['fields']['accounts']>
type Channels = AmbassadorFile['channels']

/**
 * A member's accounts as a form gave them: how many follow is their own word of that day; what was proven of an account stays proven while it is the same.
 * @param day the local day on which they said so
 */
export function accountsFrom(accounts: Accounts, before: Channels, day: string): NonNullable<Channels> {
  return accounts.map(({ channel, handle, followers, feed, watch }) => {
    const same = before?.find((one) => one.channel === channel && one.handle === handle)
    const as_of = followers === same?.followers ? (same?.as_of ?? day) : day
    return {
      channel,
      handle,
      ...(followers !== undefined && { followers, as_of }),
      ...(same?.verified !== undefined && { verified: same.verified }),
      ...(watch !== undefined && { watch }),
      ...(feed !== undefined && { feed }),
    }
  })
}

/** A member's file without what they did not agree to show, where everybody can read it. */
export function keptOpen(file: AmbassadorFile, home: 'public' | 'private'): AmbassadorFile {
  if (home === 'private') return file
  const agreed: readonly string[] = file.public ?? []
  const hidden = Object.entries(PERSONAL).flatMap(([field, fact]) => (agreed.includes(fact) ? [] : [field]))
  return Object.fromEntries(Object.entries(file).filter(([field]) => !hidden.includes(field))) as AmbassadorFile
}
