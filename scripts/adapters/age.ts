import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { contactSchema } from '../../schemas/contact.ts'
import type { Closed, Opened, Vault } from '../ports.ts'

/** Sealed contacts are filled up to a multiple of so many bytes, so that their length says nothing about what is in them. */
const BLOCK = 256

/** The longest sealed contact that is opened, in bytes: far above what sealing makes. */
const MOST = 64 * 1024

/** The largest item that is opened, in characters: a document with a picture, sealed and armoured. */
const MOST_ITEM = 9_000_000

/** The longest sealed contact that another is sealed over, in bytes; a longer one is replaced. */
const MOST_BELOW = 16 * 1024

const encoder = new TextEncoder()

function isKey(key: string): boolean {
  try {
    new Encrypter().addRecipient(key)
    return true
  } catch {
    return false
  }
}

/** A contact or a text as JSON, filled up with spaces. */
function padded(value: object | string): string {
  const text = JSON.stringify(value)
  const bytes = encoder.encode(text).length
  return text + ' '.repeat(Math.ceil(bytes / BLOCK) * BLOCK - bytes)
}

/** Whether the text of a secret key is whole, its checksum right. */
function isSecretKey(key: string): boolean {
  try {
    new Decrypter().addIdentity(key)
    return true
  } catch {
    return false
  }
}

/** The sealed bytes without their armor; undefined for what wears none. */
function unarmored(sealed: Uint8Array, most: number): Uint8Array | undefined {
  if (sealed.length > most) return undefined
  try {
    return armor.decode(new TextDecoder().decode(sealed))
  } catch {
    return undefined
  }
}

/** What was sealed, as JSON; undefined when it is none. The words of a parser would quote it, so they are not passed on. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A contact from what was sealed; with what is sealed below it, where it was sealed over another. */
async function readContact(text: string, secretKeys: readonly string[]): Promise<Opened> {
  const value = parsed(text)
  const { before, ...own }: { before?: unknown } = typeof value === 'object' && value !== null ? value : {}
  const { success, data: contact } = contactSchema.safeParse(own)
  if (!success) return { closed: 'damaged' }
  if (typeof before !== 'string') return { contact }
  const below = await open(encoder.encode(before), secretKeys)
  return { contact: 'contact' in below ? { ...below.contact, ...contact } : contact }
}

/** The text below the armor; or why it stays closed. */
async function unsealed(sealed: Uint8Array, secretKeys: readonly string[], most = MOST): Promise<string | Closed> {
  const bytes = unarmored(sealed, most)
  if (!bytes) return { closed: 'damaged' }
  const opener = new Decrypter()
  for (const key of secretKeys) opener.addIdentity(key)
  try {
    return await opener.decrypt(bytes, 'text')
  } catch (error) {
    const none = error instanceof Error && error.message.startsWith('no identity matched')
    return { closed: none ? 'other-key' : 'damaged' }
  }
}

async function open(sealed: Uint8Array, secretKeys: readonly string[]): Promise<Opened> {
  const text = await unsealed(sealed, secretKeys)
  return typeof text === 'string' ? readContact(text, secretKeys) : text
}

async function openText(
  sealed: Uint8Array,
  secretKeys: readonly string[],
): Promise<{ readonly text: string } | Closed> {
  const text = await unsealed(sealed, secretKeys)
  if (typeof text !== 'string') return text
  const inner = parsed(text)
  return typeof inner === 'string' ? { text: inner } : { closed: 'damaged' }
}

async function sealPlain(text: string, keys: readonly string[]): Promise<Uint8Array> {
  const sealer = new Encrypter()
  for (const key of keys) sealer.addRecipient(key)
  return encoder.encode(armor.encode(await sealer.encrypt(text)))
}

const seal = (value: object | string, keys: readonly string[]): Promise<Uint8Array> => sealPlain(padded(value), keys)

/** Seals with age (https://age-encryption.org/v1), armored: any age program opens it with one of the secret keys. */
export const vault: Vault = {
  isKey,
  open,
  seal,
  sealText: seal,
  openText,
  sealOver: (contact, before, keys) =>
    seal(before.length > MOST_BELOW ? contact : { ...contact, before: new TextDecoder().decode(before) }, keys),
  sealItem: sealPlain,
  async openItem(sealed, secretKeys) {
    if (sealed.length > MOST_ITEM) return { closed: 'too-large' }
    const text = await unsealed(encoder.encode(sealed), secretKeys, MOST_ITEM)
    return typeof text === 'string' ? { text } : text
  },
  async keygen() {
    const secretKey = await generateX25519Identity()
    return { secretKey, publicKey: await identityToRecipient(secretKey) }
  },
  publicOf: async (secretKey) => (isSecretKey(secretKey) ? identityToRecipient(secretKey) : undefined),
}
