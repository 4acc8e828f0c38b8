import type { ContactFile } from '../../../schemas/contact.ts'
import type { Program } from '../../core/program.ts'
import type { World } from '../../ports.ts'
import { type Refused, vaultKeys } from './secrets.ts'

/** A sealed contact that could not be opened, and why. */
export type Unopened = { readonly handle: string; readonly why: 'other-key' | 'damaged' }

export type OpenedContacts = {
  readonly contacts: ReadonlyMap<string, ContactFile>
  readonly unopened: readonly Unopened[]
}

/** In words for the person at the terminal. */
export const UNOPENED_WORDS: Readonly<Record<Unopened['why'], string>> = {
  'other-key': 'is sealed to another key than the ones given',
  damaged: 'is no sealed contact, or was changed since it was sealed',
}

/** Where a member's sealed contact lies, below the content folder. */
export const contactPath = (handle: string) => `contacts/${handle}.age`

/** Opens every sealed contact of a program; what comes back stays in memory and is written nowhere. */
export async function openContacts(world: World, content: string, program: Program): Promise<OpenedContacts | Refused> {
  const keys = await vaultKeys(world, content, program)
  if ('refused' in keys) return keys
  const [vault, store] = [await world.vault(), world.store(content)]
  const contacts = new Map<string, ContactFile>()
  const unopened: Unopened[] = []
  for (const handle of [...program.contacts].sort()) {
    const sealed = await store.bytes(contactPath(handle))
    const opened = sealed ? await vault.open(sealed, keys.secretKeys) : ({ closed: 'damaged' } as const)
    if ('contact' in opened) contacts.set(handle, opened.contact)
    else unopened.push({ handle, why: opened.closed })
  }
  return { contacts, unopened }
}
