import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { contactSchema } from '../../schemas/contact.ts'
import type { Opened, Vault } from '../ports.ts'

/** Sealed contacts are filled up to a multiple of so many bytes, so that their length says nothing about what is in them. */
const BLOCK = 256

/** The longest sealed contact that is opened, in bytes: far above what sealing makes. */
const MOST = 64 * 1024

const encoder = new TextEncoder()

function isKey(key: string): boolean {
  try {
    new Encrypter().addRecipient(key)
    return true
  } catch {
    return false
  }
}

/** The contact as JSON, filled up with spaces. */
function padded(contact: object): string {
  const text = JSON.stringify(contact)
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
function unarmored(sealed: Uint8Array): Uint8Array | undefined {
  if (sealed.length > MOST) return undefined
  try {
    return armor.decode(new TextDecoder().decode(sealed))
  } catch {
    return undefined
  }
}

/** What was sealed, read as a contact. The words of a parser would quote it, so they are not passed on. */
function readContact(text: string): Opened {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return { closed: 'damaged' }
  }
  const { success, data: contact } = contactSchema.safeParse(data)
  return success ? { contact } : { closed: 'damaged' }
}

async function open(sealed: Uint8Array, secretKeys: readonly string[]): Promise<Opened> {
  const bytes = unarmored(sealed)
  if (!bytes) return { closed: 'damaged' }
  const opener = new Decrypter()
  for (const key of secretKeys) opener.addIdentity(key)
  try {
    return readContact(await opener.decrypt(bytes, 'text'))
  } catch (error) {
    const none = error instanceof Error && error.message.startsWith('no identity matched')
    return { closed: none ? 'other-key' : 'damaged' }
  }
}

/** Seals with age (https://age-encryption.org/v1), armored: any age program opens it with one of the secret keys. */
export const vault: Vault = {
  isKey,
  open,
  async seal(contact, keys) {
    const sealer = new Encrypter()
    for (const key of keys) sealer.addRecipient(key)
    return encoder.encode(armor.encode(await sealer.encrypt(padded(contact))))
  },
  async keygen() {
    const secretKey = await generateX25519Identity()
    return { secretKey, publicKey: await identityToRecipient(secretKey) }
  },
  publicOf: async (secretKey) => (isSecretKey(secretKey) ? identityToRecipient(secretKey) : undefined),
}
