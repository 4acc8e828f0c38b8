import { type KeptParcel, keptParcel } from '../../../schemas/inbox.ts'
import { sha256Of } from '../../core/fingerprint.ts'
import { type Arrival, arrivalId, INBOX_FOLDERS, type Unreadable } from '../../core/intake/arrival.ts'
import { documentIn } from '../../core/intake/document.ts'
import { parcelIn } from '../../core/intake/kept.ts'
import type { Incoming } from '../../core/intake/plan.ts'
import type { Picture } from '../../core/intake/scene.ts'
import type { Instant } from '../../core/zone.ts'
import type { Images, Vault } from '../../ports.ts'

/** One file below `items/`, opened as far as it can be. */
export type Item = { readonly path: string; readonly text: string; readonly incoming: Incoming }

const NAME = new RegExp(
  `^${INBOX_FOLDERS.items}/(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)Z--[a-z2-7]{16}\\.age$`,
)

/** When an item was taken in, as its name says; undefined for a name that the relay does not give. */
function receivedOf(path: string): Instant | undefined {
  const [, year, month, day, hour, minute, second] = NAME.exec(path) ?? []
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(at) ? undefined : at
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))

/** The picture that came along with a document that may have one, if it is the one that the document names. */
export async function pictureIn(arrival: Arrival, images: () => Promise<Images>): Promise<Picture | undefined> {
  const document = documentIn(arrival)
  if (document?.kind !== 'share' && document?.kind !== 'tip') return undefined
  const [file] = arrival.parcel.files ?? []
  const [named] = document.files ?? []
  if (!file && named === undefined) return undefined
  if (!file || named === undefined) return { unread: true }
  const bytes = bytesOf(file.data)
  const hash = await sha256Of([bytes])
  const made = hash === named ? await (await images()).anew(bytes) : undefined
  return made ? { ...made, hash } : { unread: true }
}

function parcelOf(text: string) {
  try {
    return keptParcel.safeParse(JSON.parse(text)).data
  } catch {
    // Whoever sealed it sealed no parcel: it is kept aside with that reason.
    return undefined
  }
}

/** What opening stands on. */
export type Opening = {
  readonly vault: Vault
  readonly images: () => Promise<Images>
  /** How an item came that the program itself keeps; undefined for any other. */
  readonly cameFrom: (id: string, kept: KeptParcel) => Promise<Pick<Arrival, 'way' | 'ref' | 'sender'> | undefined>
}

/**
 * Opens the items of the branch `inbox`. What they say of themselves is not believed: an item's id follows from what is in it, and a sealed parcel
 * never says how it came, unless it bears the program's own mark.
 * @param secretKeys of the intake; with none of them right an item is `other-key`
 * @param now for items whose name gives no time
 */
export async function openItems(
  files: ReadonlyMap<string, string>,
  { vault, images, cameFrom }: Opening,
  secretKeys: readonly string[],
  now: Instant,
  known: (id: string) => boolean,
): Promise<Item[]> {
  const items: Item[] = []
  for (const [path, text] of files) {
    if (!path.startsWith(`${INBOX_FOLDERS.items}/`)) continue
    const received = Math.min(receivedOf(path) ?? now, now)
    const unread = async (why: Unreadable['why']) => {
      const incoming = { id: await arrivalId(text), way: 'relay' as const, ref: 'a form', received, why }
      items.push({ path, text, incoming })
    }
    const opened = await vault.openItem(text, secretKeys)
    if ('closed' in opened) {
      await unread(opened.closed)
      continue
    }
    const kept = parcelOf(opened.text)
    if (!kept) {
      await unread('not-a-document')
      continue
    }
    const parcel = parcelIn(kept)
    const id = await arrivalId(parcel.document)
    const form = { way: 'relay', ref: `form ${id.slice(0, 8)}`, sender: { by: 'nothing' } } as const
    const arrival: Arrival = { id, ...((await cameFrom(id, kept)) ?? form), received, parcel }
    const picture = known(id) ? undefined : await pictureIn(arrival, images)
    items.push({ path, text, incoming: { ...arrival, ...(picture && { picture }) } })
  }
  return items
}
