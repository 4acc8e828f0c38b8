import type { KeptParcel } from '../../../schemas/inbox.ts'
import type { Parcel } from '../../../schemas/submission.ts'
import type { Arrival, Sender } from './arrival.ts'
import { hmacOf, same } from './confirm.ts'

type Kept = NonNullable<KeptParcel['kept']>
type Came = Pick<Arrival, 'way' | 'ref' | 'sender'>

const markOf = (secret: string, id: string, { way, ref, sender }: Omit<Kept, 'mark'>) =>
  hmacOf(secret, ['goodword/kept/1', id, way, ref, JSON.stringify(Object.entries(sender).sort())])

/** The text of an arrival that goes on waiting as an item: what came by mail or issue keeps how it came, under the program's own mark. */
export async function keptText(secret: string, { id, way, ref, sender, parcel }: Arrival): Promise<string> {
  if (way !== 'email' && way !== 'issue') return JSON.stringify(parcel)
  const kept = { way, ref, sender: { ...sender } } as const
  return JSON.stringify({ ...parcel, kept: { ...kept, mark: await markOf(secret, id, kept) } })
}

/** How an item came that waits: as it says with the program's own mark, else as nobody's form. */
export async function cameFrom(secret: string, id: string, { kept }: KeptParcel): Promise<Came | undefined> {
  if (!kept || !same(kept.mark, await markOf(secret, id, kept))) return undefined
  // With the mark it is what `keptText` wrote.
  return { way: kept.way, ref: kept.ref, sender: kept.sender as Sender }
}

/** The parcel alone. */
export const parcelIn = ({ kept: _, ...parcel }: KeptParcel): Parcel => parcel
